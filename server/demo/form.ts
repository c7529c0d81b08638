import type { DemoContext } from './visit.ts';

/** The text fields of a posted form; files and repeated names are left out. */
export async function readForm(c: DemoContext): Promise<Readonly<Record<string, string | undefined>>> {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(await c.req.parseBody())) {
    if (typeof value === 'string') fields[name] = value;
  }
  return fields;
}
