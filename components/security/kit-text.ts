import { t, type TextKey } from '../ui/text.ts';
import { formatDay } from './day.ts';

/** The languages of the recovery kit. Both stand on every sheet: whoever finds it in ten years may read only one. */
export const KIT_LANGUAGES = ['en', 'nb'] as const;
export type KitLanguage = (typeof KIT_LANGUAGES)[number];

type PartOf<K> = K extends `kit_en_${infer Part}` ? Part : never;
type KitPart = PartOf<TextKey>;

const STEPS = ['step_1', 'step_2', 'step_3', 'step_4'] as const satisfies readonly KitPart[];
const NOTES = ['lost', 'keep', 'spent'] as const satisfies readonly KitPart[];

/** What the sheet says in one language. `at`: when the code was made, milliseconds since 1970. */
export function kitText(language: KitLanguage, at: number) {
  const say = (part: KitPart, ...facts: readonly string[]): string => t(`kit_${language}_${part}`, ...facts);
  return {
    title: say('title'),
    made: say('made', formatDay(at, language === 'en' ? 'en-GB' : language)),
    code: say('code'),
    browser: say('browser'),
    use: say('use'),
    steps: STEPS.map((step) => say(step)),
    notes: NOTES.map((note) => say(note)),
  };
}

/** The whole kit as a text file. */
export function kitFile(code: string, at: number): string {
  const sections = KIT_LANGUAGES.map((language) => {
    const { title, made, code: label, use, steps, notes } = kitText(language, at);
    const numbered = steps.map((step, place) => `${place + 1}. ${step}`);
    return [title, made, '', `${label}:`, '', `    ${code}`, '', use, ...numbered, '', ...notes].join('\n');
  });
  return `${sections.join('\n\n----------------------------------------\n\n')}\n`;
}
