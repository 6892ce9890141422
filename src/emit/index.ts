export {type EmitOptions, type EmittedIssue, emitIssue, nameArticle} from './emit-issue.js'
export {renamePage} from './rename-page.js'
export {round} from './round.js'
export * from './schema/index.js'
