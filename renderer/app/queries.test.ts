import { QueryObserver } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { invalidateArea, queryClient } from './queries.ts'

afterEach(() => queryClient.clear())

/** Figures as they are shown: each question waits until it is answered here. */
function shownFigures() {
  const answers: ((text: string) => void)[] = []
  const observer = new QueryObserver(queryClient, {
    queryKey: ['figures.list', {}],
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
  })
  observer.subscribe(() => {})
  return { answers, shown: () => observer.getCurrentResult().data }
}

test('an answer that was begun before a change is not what is shown after it', async () => {
  const { answers, shown } = shownFigures()
  invalidateArea('figures')
  answers[0]?.('before')
  await vi.waitFor(() => expect(answers).toHaveLength(2))
  answers[1]?.('after')
  await vi.waitFor(() => expect(shown()).toBe('after'))
})

test('what is shown is asked again when its area changes, and not when another does', async () => {
  const { answers, shown } = shownFigures()
  answers[0]?.('before')
  await vi.waitFor(() => expect(shown()).toBe('before'))
  invalidateArea('themes')
  expect(answers).toHaveLength(1)
  invalidateArea('figures')
  await vi.waitFor(() => expect(answers).toHaveLength(2))
  answers[1]?.('after')
  await vi.waitFor(() => expect(shown()).toBe('after'))
})
