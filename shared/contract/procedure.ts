import type { z } from 'zod'

/** One thing the renderer may ask of main: what goes in, what comes out. Both ends parse with these schemas. */
export interface Procedure<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> {
  readonly input: In
  readonly output: Out
}

export function procedure<In extends z.ZodType, Out extends z.ZodType>(
  input: In,
  output: Out,
): Procedure<In, Out> {
  return { input, output }
}
