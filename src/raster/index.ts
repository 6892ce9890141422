export type {ScanData} from './scan-data.js'
export type {GreyImage, LineImage, PlacedGlyph} from './types.js'
