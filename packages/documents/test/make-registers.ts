/** Prints the hashes of the sample's registers in each form that could have the clock in it. */
import { createHash } from 'node:crypto';
import { calendarRegister, excel, ics, impactRegister } from '../src/index.ts';
import { sampleModel } from './sample.ts';

const TODAY = '2026-11-24';
const made = [
  await excel(impactRegister(sampleModel, 'nl')),
  await excel(calendarRegister(sampleModel, TODAY, 'nl')),
  ics(sampleModel, TODAY, 'nl'),
];
console.log(made.map((content) => createHash('sha256').update(content).digest('hex')).join(' '));
