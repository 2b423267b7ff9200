/** A record in which nobody has told anything yet but whose it is. */
import type {RecordOfProcessing} from './model.js';

export const emptyRecord = (legalName: string): RecordOfProcessing => ({
  organization: {legalName},
  notices: [],
  systems: [],
  activities: [],
  recipients: [],
  questions: [],
  requests: [],
  waivers: [],
});
