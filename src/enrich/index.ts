export {type EnrichOptions, enrichArticles} from './enrich-articles.js'
