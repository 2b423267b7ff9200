import {Args} from '@oclif/core';
import {BaseCommand} from '../cli/base-command.js';

export default class Explain extends BaseCommand {
  static override summary = 'Explain a category, element, purpose, rule or section of the law, offline.';
  static override args = {id: Args.string({required: true, description: 'x'})};
  async run(): Promise<unknown> {
    await this.parse(Explain);
    this.show('hello');
    return {};
  }
}
