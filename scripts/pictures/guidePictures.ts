import { backupScenes } from './backupScenes.ts'
import { calendarScenes } from './calendarScenes.ts'
import { outcomeScenes } from './outcomeScenes.ts'
import type { Scene } from './scene.ts'
import { screenScenes } from './screenScenes.ts'
import { supportScenes } from './supportScenes.ts'
import { writingScenes } from './writingScenes.ts'

const scenes = [
  ...screenScenes,
  ...writingScenes,
  ...outcomeScenes,
  ...calendarScenes,
  ...backupScenes,
  ...supportScenes,
]

/** The guide's pictures: `docs/guide/pictures/<name>-<language>.png`, and the scene that each shows. */
export const guidePictures: readonly { readonly name: string; readonly scene: Scene }[] = (
  [
    ['first-screen', 'welcome'],
    ['settings', 'settings'],
    ['home', 'home'],
    ['contacts', 'audience'],
    ['letter', 'editor'],
    ['social', 'social'],
    ['plan', 'calendar'],
    ['reach', 'reach'],
    ['backups', 'backups'],
    ['restore', 'backups-restore'],
    ['rescue', 'rescue'],
    ['help', 'support'],
    ['diagnosis', 'support-diagnosis'],
    ['safe-mode', 'support-safe'],
  ] as const
).map(([name, scene]) => ({ name, scene: sceneNamed(scene) }))

function sceneNamed(name: string): Scene {
  const found = scenes.find((scene) => scene.name === name)
  if (found === undefined) throw new Error(`no scene is called ${name}`)
  return found
}
