export {ingestText} from './ingest-text.js'
