import { expect, test } from 'vitest';
import { joinVisits } from '../../../lib/vault/visits.ts';

const visit = (path: string, at: number, origin = 'https://a.example') => ({ origin, path, at });

test('each place once with its latest time, the newest first', () => {
  const joined = joinVisits(
    [visit('/a', 1), visit('/b', 5)],
    [visit('/a', 9), visit('/b', 2), visit('/a', 3, 'https://b.example')],
  );
  expect(joined).toEqual([visit('/a', 9), visit('/b', 5), visit('/a', 3, 'https://b.example')]);
});

test('twenty at most, the newest', () => {
  const many = Array.from({ length: 30 }, (_, at) => visit(`/${at}`, at));
  const joined = joinVisits(many.slice(0, 15), many.slice(15));
  expect(joined.map(({ at }) => at)).toEqual(Array.from({ length: 20 }, (_, place) => 29 - place));
});
