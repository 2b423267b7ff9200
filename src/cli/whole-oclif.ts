/** oclif's own way to a command, to help and to errors: a part of the bundle for itself, loaded where the front door stays shut. */
export {run} from '@oclif/core/run';
