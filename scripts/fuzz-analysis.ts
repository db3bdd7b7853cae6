/**
 * `npm run fuzz:analysis [plans] [seed]`: the calculation against the reference simulator on random plans that no run before
 * has seen, in as many processes as there are processors. Where the two differ, the first plan is shrunk and printed.
 */
import { fork } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import fc from 'fast-check';
import { agreements } from '../packages/analysis/test/reference/agreements.ts';

/** So many plans at a time: between two parts a process tells how far it is. */
const PART = 1000;

interface Part {
  readonly agreement: number;
  readonly plans: number;
  readonly seed: number;
}

interface Told extends Part {
  readonly seconds: number;
  readonly differs?: string | undefined;
}

function tryPart(part: Part): Told {
  const before = performance.now();
  const { property } = agreements[part.agreement]!;
  const result = fc.check(property, { numRuns: part.plans, seed: part.seed });
  const seconds = (performance.now() - before) / 1000;
  const why = result.errorInstance instanceof Error ? result.errorInstance.message : '';
  return { ...part, seconds, differs: result.failed ? why : undefined };
}

function parts(plans: number, seed: number): Part[] {
  const all = agreements.flatMap(({ share }, agreement) => {
    const of = Math.ceil((plans * share) / 100);
    return Array.from({ length: Math.ceil(of / PART) }, (_, index) => ({
      agreement,
      plans: Math.min(PART, of - index * PART),
      seed: 0,
    }));
  });
  return all.map((part, index) => ({ ...part, seed: (seed + index) % 2 ** 31 }));
}

async function lead(plans: number, seed: number): Promise<void> {
  const open = parts(plans, seed);
  const all = open.length;
  const told: Told[] = [];
  const began = performance.now();
  console.log(`${plans} plans, seed ${seed}, ${availableParallelism()} processes`);
  const work = (): Promise<void> =>
    new Promise((resolve) => {
      const worker = fork(import.meta.filename, ['part']);
      const next = () => {
        const part = open.pop();
        if (part === undefined) worker.kill();
        else worker.send(part);
      };
      worker.on('message', (one: Told) => {
        told.push(one);
        if (one.differs !== undefined && told.filter(sameDiffering(one)).length === 1)
          console.log(`differs ${agreements[one.agreement]!.name} (seed ${one.seed})\n${one.differs}`);
        if (process.stderr.isTTY) process.stderr.write(`\r${told.length} of ${all} parts`);
        next();
      });
      worker.on('exit', () => resolve());
      next();
    });
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  agreements.forEach(({ name }, agreement) => {
    const own = told.filter((one) => one.agreement === agreement);
    const sum = (of: (one: Told) => number) => own.reduce((total, one) => total + of(one), 0);
    const differing = own.filter(({ differs }) => differs !== undefined).length;
    const tail = differing === 0 ? 'agree' : `${differing} of ${own.length} parts differ`;
    console.log(
      `${String(sum((one) => one.plans)).padStart(8)} plans ${sum((one) => one.seconds)
        .toFixed(0)
        .padStart(6)} s  ${name}: ${tail}`,
    );
  });
  console.log(`${told.length} of ${all} parts in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  process.exitCode = told.length === all && told.every(({ differs }) => differs === undefined) ? 0 : 1;
}

const sameDiffering = (one: Told) => (other: Told) =>
  other.agreement === one.agreement && other.differs !== undefined;

const [first, second] = process.argv.slice(2);
if (first === 'part') process.on('message', (part: Part) => process.send!(tryPart(part)));
else await lead(Number(first ?? 1_000_000), second === undefined ? randomInt(2 ** 31) : Number(second));
