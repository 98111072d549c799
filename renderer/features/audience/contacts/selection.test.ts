import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ContactId } from '../../../../shared/contract/scalars.ts'
import {
  everybodySelected,
  isSelected,
  nobodySelected,
  selectedCount,
  whichOf,
  withTicked,
} from './selection.ts'

const ids = Array.from({ length: 8 }, (_, at) => ContactId.parse(at + 1))

it('holds exactly what has been ticked last, whether it began with nobody or with everybody', () => {
  const step = fc.tuple(fc.subarray(ids), fc.boolean())
  fc.assert(
    fc.property(fc.boolean(), fc.array(step, { maxLength: 6 }), (fromAll, steps) => {
      const ticked = new Map(ids.map((id) => [id, fromAll]))
      let selection = fromAll ? everybodySelected : nobodySelected
      for (const [some, isTicked] of steps) {
        selection = withTicked(selection, some, isTicked)
        for (const id of some) ticked.set(id, isTicked)
      }
      const expected = ids.filter((id) => ticked.get(id))
      expect(ids.filter((id) => isSelected(selection, id))).toEqual(expected)
      expect(selectedCount(selection, ids.length)).toBe(expected.length)
    }),
  )
})

it('is asked for as these contacts, or as all that match but some', () => {
  const shown = { rule: 'role = rektor', search: 'lyck' }
  const [one = ContactId.parse(1)] = ids
  expect(whichOf(withTicked(nobodySelected, [one], true), shown)).toEqual({ kind: 'ids', ids: [one] })
  expect(whichOf(withTicked(everybodySelected, [one], false), shown)).toEqual({
    ...{ kind: 'matching', rule: 'role = rektor', search: 'lyck' },
    except: [one],
  })
})
