import { type Finished, type Stage, runStage } from './stage.ts';

/** Runs those stages whose name holds one of the words, one after the other; all where there are no words. */
export async function inOrder(stages: readonly Stage[], words: readonly string[]): Promise<Finished[]> {
  const finished: Finished[] = [];
  for (const stage of stages) {
    if (words.length === 0 || words.some((word) => stage.name.includes(word)))
      finished.push(await runStage(stage));
  }
  return finished;
}
