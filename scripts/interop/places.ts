import { resolve } from 'node:path';

/** What was fetched and made ready stays here between runs. */
export const CACHE = resolve('.cache/interop');
/** What a run leaves behind: the logs of the servers and the report of the tests. */
export const OUT = resolve('out/interop');
/** The data of the servers of one run; removed with them. */
export const RUN = resolve('out/interop/run');
