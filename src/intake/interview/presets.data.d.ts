/** `Presets` as JSON. */
export declare const presetsText: string;
