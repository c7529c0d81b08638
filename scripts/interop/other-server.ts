/** A server that others wrote. */
export interface OtherServer {
  readonly name: 'Keycloak' | 'privacyIDEA';
  readonly version: string;
  /**
   * Fetches it and makes it ready to start; does nothing where that was done before.
   * @throws NotHere where this machine has no way to it
   */
  prepare(): Promise<void>;
  /** Starts it on a free port of 127.0.0.1 and waits until it says itself that it is ready. */
  start(): Promise<RunningServer>;
}

export interface RunningServer {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** Resolves when all its processes have ended. */
  stop(): Promise<void>;
}
