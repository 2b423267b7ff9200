/** The two kinds of trouble: something a person can mend, and a bug of ours. Pure code may throw both; `cli/problem.ts` words them. */

export interface ProblemDetails {
  /** One sentence without a full stop's worth of blame: `Row 14 has no purpose`. */
  readonly what: string;
  /** Where it is, as exactly as is known: `vendors.xlsx › Sheet1!D14`, `activities/newsletter.yaml:7`. */
  readonly where?: string | undefined;
  /** What to do about it, as something that can be typed or written. */
  readonly fix?: string | undefined;
  /** Stable machine name, kebab-case: `unknown-key`, `file-too-large`. */
  readonly code?: string | undefined;
}

/** Something the user can mend: bad input, a missing record, an unknown id. Ends the run with exit code 2. */
export class UserProblem extends Error implements ProblemDetails {
  override readonly name = 'UserProblem';
  readonly what: string;
  readonly where: string | undefined;
  readonly fix: string | undefined;
  readonly code: string;

  constructor({what, where, fix, code = 'user-problem'}: ProblemDetails) {
    super(what);
    this.what = what;
    this.where = where;
    this.fix = fix;
    this.code = code;
  }
}

/** Several problems of one input, reported together: a sheet with forty bad rows is one result. */
export class UserProblems extends UserProblem {
  /** `whole`: no problem is left out of the list. */
  constructor(
    summary: ProblemDetails,
    readonly problems: readonly ProblemDetails[],
    readonly whole = true,
  ) {
    super(summary);
  }
}

/** A broken invariant of the tool. Ends the run with exit code 3 and a written trace. */
export class Bug extends Error {
  override readonly name = 'Bug';
}
