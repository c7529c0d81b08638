/**
 * The origin of what a person typed or pasted: "github.com/login" -> "https://github.com". What is no address comes back as it is,
 * for the background to refuse.
 */
export function typedOrigin(text: string): string {
  const typed = text.trim();
  if (typed === '') return '';
  const origin = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`)?.origin;
  return origin === undefined || origin === 'null' ? typed : origin;
}
