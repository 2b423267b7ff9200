import type {Shape} from '../shape.js';

/** Where the published schemas of this version are found. */
export declare const schemaBase: string;
/** Built from the schemas of this folder by `npm run build`. */
export declare const shapes: Readonly<Record<'datamap' | 'system' | 'activity' | 'recipient' | 'questions' | 'requests' | 'waivers', Shape>>;
