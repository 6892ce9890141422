export {chooseProfile, type PageEvidence, type ProfileChoice} from './choose-profile.js'
export {compareTitles, type TitleComparison, type TitleRelation} from './compare-titles.js'
export {isNameOf, readFileName, readProfileFacts} from './file-name.js'
export {findProfileFaults} from './find-faults.js'
export {
  createLineMatcher,
  type LineMatcher,
  type ProfileLineKind,
  type ProfileLineMatch,
  restoreColumn
} from './match-line.js'
export {listProtectedNames, namesOf, profileOf, stripLabel} from './names.js'
export {readStaffLine, readStaffTail, roleOf} from './staff.js'
export type {
  FileNameForm,
  FileNameSample,
  KnownProfile,
  ProfileSet,
  StaffMember,
  StandingHead,
  TitleProfile
} from './types.js'
