export type * from './change.js';
export {propose, type HowToPropose} from './propose.js';
export {apply} from './apply.js';
export {conflictKey, conflictsIn, withDecisions, withDisputes, type Conflict, type Decision} from './conflicts.js';
export {canEnd, endVanished, vanishedFrom, type Vanished} from './vanished.js';
