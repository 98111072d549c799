import { expect, it } from 'vitest'
import { emptyDraft, type ObservationDraft, placeOf, readObservation } from './observationForm.ts'

const typed: ObservationDraft = {
  ...emptyDraft,
  source: ' Facebook Insights ',
  channel: 'Facebook',
  value: 18_420,
  ...placeOf('24'),
  periodFrom: '2020-01-01',
  periodTo: '2020-12-31',
}

it('is taken as typed, without the spaces around it', () => {
  expect(readObservation(typed)).toMatchObject({
    kind: 'ready',
    content: { source: 'Facebook Insights', value: 18_420, county: '24' },
  })
})

it('names every field that is missing', () => {
  expect(readObservation({ ...emptyDraft, source: '  ' })).toEqual({
    kind: 'wrong',
    problems: {
      source: 'required',
      channel: 'required',
      value: 'required',
      periodFrom: 'required',
      periodTo: 'required',
    },
  })
})

it('refuses a period that ends before it begins, and a value that is no measurement', () => {
  expect(readObservation({ ...typed, periodTo: '2019-12-31' })).toEqual({
    kind: 'wrong',
    problems: { periodTo: 'reversed' },
  })
  expect(readObservation({ ...typed, value: -1 })).toEqual({ kind: 'wrong', problems: { value: 'unusable' } })
})

it('keeps zero, which somebody measured, and a county that nobody knows', () => {
  expect(readObservation({ ...typed, value: 0, ...placeOf('unknown') })).toMatchObject({
    kind: 'ready',
    content: { value: 0, county: null },
  })
})
