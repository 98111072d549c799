import type { MantineColorsTuple } from '@mantine/core'

/** Deep pine: the one accent. From shade 6 on white text stands out by more than 4.5 : 1 (WCAG 2.2, 1.4.3). */
export const pine: MantineColorsTuple = [
  '#eef6f4',
  '#dcebe7',
  '#b6d6ce',
  '#8dc0b4',
  '#6aad9e',
  '#46917f',
  '#2c7a6b',
  '#1f6457',
  '#164c42',
  '#0e352e',
]

/** Warm neutrals: paper, not screen. Shade 6 is dimmed text and stands out by more than 4.5 : 1 on the lightest three. */
export const gray: MantineColorsTuple = [
  '#fbfaf7',
  '#f5f3ed',
  '#eae7de',
  '#dcd8cc',
  '#c6c1b3',
  '#a39d8f',
  '#6b665a',
  '#4f4b42',
  '#37342d',
  '#22201b',
]

export const dark: MantineColorsTuple = [
  '#dedbd3',
  '#c2beb4',
  '#a5a196',
  '#77766d',
  '#474a46',
  '#383c39',
  '#2a2e2b',
  '#1e2220',
  '#181b1a',
  '#111413',
]

/** What needs the officer: amber; what failed: brick; what goes slowly: straw. Shade 9 is text on shade 1, shade 7 carries white. */
export const orange: MantineColorsTuple = [
  '#fdf6ec',
  '#faecd6',
  '#f3d5a8',
  '#ecbd77',
  '#e3a347',
  '#d58a23',
  '#b86f12',
  '#955608',
  '#7a4504',
  '#613600',
]

export const red: MantineColorsTuple = [
  '#fdf0ee',
  '#fadfdb',
  '#f2b8b0',
  '#e98e82',
  '#dd6455',
  '#cf4535',
  '#b93325',
  '#9c281c',
  '#83211a',
  '#6b1a14',
]

export const yellow: MantineColorsTuple = [
  '#fcf8e6',
  '#f8efc6',
  '#efdf90',
  '#e5cd58',
  '#d8b92b',
  '#bf9f14',
  '#9a7f0b',
  '#786208',
  '#624f06',
  '#4d3e04',
]

/** What is worth knowing: slate blue, as quiet as the rest. */
export const blue: MantineColorsTuple = [
  '#eef4f9',
  '#dbe8f3',
  '#b5d0e6',
  '#89b4d6',
  '#5f98c5',
  '#3f7fb2',
  '#2f6b9c',
  '#255983',
  '#1c476a',
  '#133451',
]
