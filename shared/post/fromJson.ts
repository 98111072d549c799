import type { z } from 'zod'
import { inputFault } from '../errors/inputFault.ts'
import { RundbrevError } from '../errors/rundbrevError.ts'
import { bracketDepth, deepestBrackets } from './bracketDepth.ts'
import { PostDocument } from './document.ts'
import { PostContent } from './post.ts'

/** A post written as JSON: all of it, or its body alone. */
export type ReadJson =
  | { readonly kind: 'content'; readonly content: PostContent }
  | { readonly kind: 'body'; readonly body: PostDocument }

/**
 * Reads a post (PostContent) or a bare document (PostDocument) and checks all of it against the post's own schema.
 *
 * @param fileName only for the errors' place
 * @throws RundbrevError `invalid-input` with the place in the file, `post-too-deep`
 */
export function postFromJson(json: string, fileName: string): ReadJson {
  if (bracketDepth(json) > deepestBrackets) {
    throw new RundbrevError('post-too-deep', { file: fileName }, { file: fileName, most: deepestBrackets })
  }
  const value = parse(json, fileName)
  if (typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc') {
    return { kind: 'body', body: check(PostDocument, value, fileName) }
  }
  return { kind: 'content', content: check(PostContent, value, fileName) }
}

function parse(json: string, fileName: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new RundbrevError(
      'invalid-input',
      { file: fileName },
      { fault: 'not-json', detail },
      { cause: error },
    )
  }
}

function check<T extends z.ZodType>(schema: T, value: unknown, fileName: string): z.infer<T> {
  const checked = schema.safeParse(value)
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  const place = { file: fileName, field: issue?.path.join('.') ?? '' }
  throw new RundbrevError('invalid-input', place, inputFault(issue))
}
