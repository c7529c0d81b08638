/** A file that is copied into the build as it is. */
export interface CopiedFile {
  readonly absoluteSrc: string;
  readonly relativeDest: string;
}
