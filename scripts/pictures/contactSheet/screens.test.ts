import { expect, it } from 'vitest'
import { privacySections } from '../../../renderer/features/audience/privacy/privacySections.ts'
import { helpRoutes } from '../../../renderer/features/help/helpTopics.ts'
import { settingsSections } from '../../../renderer/features/settings/settingsSections.ts'
import { reachViews } from '../../../shared/reach/reachViews.ts'
import { startSteps } from '../../../shared/start/gettingStarted.ts'
import { screens } from './screens.ts'

const shown = screens.flatMap(({ full, empty }) => [full.at, ...(empty === null ? [] : [empty.at])])

/** As the router reads an address: a part with a name, which may be left out where it ends in a question mark. */
function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\/:\w+\?/g, '(/[^/]+)?').replaceAll(/:\w+/g, '[^/]+')}$`)
}

it('pictures every address of the program', () => {
  // The contacts of one rule are the same list with fewer in it.
  const addresses = helpRoutes.map(([path]) => path).filter((path) => path !== '/audience/rule/*')
  expect(addresses.length).toBeGreaterThan(25)
  const first = (place: string) => addresses.find((path) => patternOf(path).test(place))
  const pictured = new Set(shown.map(first))
  expect(addresses.filter((path) => !pictured.has(path))).toEqual([])
})

it('pictures every section that has an address', () => {
  const sections = [
    ...settingsSections.slice(1).map(({ name }) => `/settings/${name}`),
    ...privacySections.slice(1).map(({ name }) => `/audience/privacy/${name}`),
    ...reachViews.slice(1).map((view) => `/reach/${view}`),
    ...startSteps.map((step) => `/start/${step}`),
  ]
  expect(sections.filter((section) => !shown.includes(section))).toEqual([])
})

it('gives every picture a name of its own', () => {
  const names = screens.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
