/** A fault that a compiled schema found. */
export interface SchemaFault {
  /** JSON pointer: `/discloses/0/kind`. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

export interface Validator {
  (data: unknown): boolean;
  errors?: readonly SchemaFault[] | null;
}

/** Built from the schemas of this folder by `npm run build`. */
export declare const datamap: Validator;
export declare const system: Validator;
export declare const activity: Validator;
export declare const recipient: Validator;
export declare const questions: Validator;
export declare const requests: Validator;
export declare const waivers: Validator;
/** What an interview's questionnaire has to look like. */
export declare const interview: Validator;
/** What an organization may change in one. */
export declare const ownQuestions: Validator;
