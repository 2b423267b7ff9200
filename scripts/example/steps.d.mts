export const AS_OF: string;
export const INPUTS: readonly string[];
export const steps: readonly (readonly string[])[];
export const reports: readonly (readonly string[])[];
