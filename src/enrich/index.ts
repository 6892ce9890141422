export {enrichArticles} from './enrich-articles.js'
