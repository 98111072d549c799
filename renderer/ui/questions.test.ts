import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const features = resolve(import.meta.dirname, '..', 'features')

/** Who asks before something is done, and what is lost that nobody can bring back. Whatever can be brought back is done at once (undoLatest.ts). */
const asks: Readonly<Record<string, string>> = {
  'audience/contacts/EraseDialog.tsx': 'a person is erased from rows, log and file',
  'history/BinScreen.tsx': 'a post goes for good, with its versions',
  'inbox/KeepDaysSelect.tsx': 'what came in earlier is forgotten at once',
  'sending/CancelButton.tsx': 'a sending that has begun cannot be begun again',
  'sending/publication/DoubtView.tsx': 'a letter may arrive twice',
  'sending/social/RemovePosts.tsx': 'a post goes from its network, with its likes and answers',
  'settings/account/RemoveAccountDialog.tsx': 'a sign-in ends on its network',
  'welcome/RemoveSampleDialog.tsx': 'the example goes to the trash with what somebody has written in it',
}

it('asks only where there is no way back', () => {
  const asking = readdirSync(features, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .filter((name) => {
      const text = readFileSync(join(features, name), 'utf8')
      return text.includes('<Modal') && warnsByColour(text)
    })
    .map((name) => name.replaceAll('\\', '/'))
  expect(asking.toSorted()).toEqual(Object.keys(asks).toSorted())
})

/** A button that is filled in the colour of what is dangerous: the answer to a question. A quiet one in a form takes a part away. */
function warnsByColour(text: string): boolean {
  return [...text.matchAll(/<(?:Button|FormButtons)\b[^>]*>/g)].some(
    ([button]) => /color="(?:red|orange)"/.test(button) && !/variant="(?:subtle|light)"/.test(button),
  )
}
