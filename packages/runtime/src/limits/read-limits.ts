/** How much may be made of data that may come from a stranger. What is left out has the default that stands beside it. */
export interface ReadLimits {
  /**
   * How many objects may be made, besides those that `maxObjectsPerByte` allows for. Elements of an array that take no bytes
   * count as objects, and so do 16 bytes that a parse instance goes through. 50,000.
   */
  readonly maxObjects?: number
  /** The same, for each byte of the data. 2. */
  readonly maxObjectsPerByte?: number
  /** How many objects whose types contain themselves, directly or through others, may be inside each other. 1,000. */
  readonly maxDepth?: number
  /** How many bytes may be unpacked in all. 268,435,456, which is 256 MiB. */
  readonly maxUnpackedSize?: number
  /** How many times as large as its packed form one content may be, where it is more than 16 MiB. 256. */
  readonly maxUnpackedRatio?: number
}

export const defaultLimits: Required<ReadLimits> = {
  maxObjects: 50_000,
  maxObjectsPerByte: 2,
  maxDepth: 1000,
  maxUnpackedSize: 2 ** 28,
  maxUnpackedRatio: 256,
}
