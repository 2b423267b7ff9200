/** A record can begin before anybody has said whose it is. */
import type {Organization} from './model.js';

/** Stands in datamap.yaml for the legal name until somebody writes that. */
export const UNNAMED = 'Name of the business';

export const isUnnamed = ({legalName}: Organization): boolean => legalName === UNNAMED;
