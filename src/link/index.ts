export {linkJumps} from './link-jumps.js'
