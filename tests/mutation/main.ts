/**
 * `npm run test:mutation [-- folder...]`: changes `lib/otp`, `lib/messages` and `lib/vault` in every small way Stryker knows, and
 * sees whether a test notices. Fails where a folder scores less than 85 %. Reports are left in `out/mutation/`.
 */
import { FOLDERS } from './folders.ts';
import { type MutationResult, mutateFolder } from './mutate-folder.ts';

const LEAST = 85;
const wanted = process.argv.slice(2);

/** Percent. Nothing mutated is nothing proved. */
const scoreOf = ({ noticed, unnoticed }: Pick<MutationResult, 'noticed' | 'unnoticed'>) =>
  noticed + unnoticed === 0 ? 0 : (noticed / (noticed + unnoticed)) * 100;

const lineOf = (result: MutationResult) => {
  const score = scoreOf(result);
  const all = result.noticed + result.unnoticed;
  return `${`lib/${result.folder}`.padEnd(14)} ${score.toFixed(1).padStart(5)} %  ${result.noticed} of ${all} mutants noticed${score < LEAST ? '  TOO FEW' : ''}`;
};

const results: MutationResult[] = [];
for (const folder of FOLDERS) {
  if (wanted.length === 0 || wanted.includes(folder.name)) results.push(await mutateFolder(folder));
}
const sum = (key: 'noticed' | 'unnoticed') => results.reduce((total, result) => total + result[key], 0);
const total = scoreOf({ noticed: sum('noticed'), unnoticed: sum('unnoticed') });
console.log(`\n${results.map(lineOf).join('\n')}`);
console.log(`Mutation score ${total.toFixed(1)} %, at least ${LEAST} % in each folder`);
process.exitCode = results.length > 0 && results.every((result) => scoreOf(result) >= LEAST) ? 0 : 1;
