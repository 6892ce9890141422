export {type Lexicon, noNode, parseDictionary, rootNode} from './lexicon.js'
export {fluency, isHan, type Segmentation, segmentWords} from './segment.js'
