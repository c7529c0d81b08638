/** The name of a backup file by the local date: `portvakt-backup-2026-11-22.pvkvault`. `now` in milliseconds since 1970. */
export function backupName(now: number): string {
  const date = new Date(now);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `portvakt-backup-${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}.pvkvault`;
}
