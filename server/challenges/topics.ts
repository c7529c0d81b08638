/** Topic of `Signals`: something waits for this device. */
export function deviceTopic(deviceId: string): string {
  return `device:${deviceId}`;
}

/** Topic of `Signals`: this challenge was decided. */
export function challengeTopic(challengeId: string): string {
  return `challenge:${challengeId}`;
}
