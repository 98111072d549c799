import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import type { BackupKind } from './backup.ts'
import { backupsToRemove, isBackupDue } from './keepBackups.ts'

const now = Temporal.Instant.from('2026-12-18T12:00:00Z')
const ago = (hours: number, kind: BackupKind = 'automatic') => {
  const at = now.subtract({ minutes: Math.round(hours * 60) }).toString()
  return { name: `${at} ${kind}`, kind, at }
}

it('keeps one an hour for a day, and one a day for a month', () => {
  const halfHours = Array.from({ length: 2 * 24 * 60 }, (_, count) => ago(count / 2))
  const gone = new Set(backupsToRemove(halfHours, now))
  const kept = halfHours.filter(({ name }) => !gone.has(name)).map(({ at }) => at)
  const ofLastDay = kept.filter((at) => at >= '2026-12-17T12')
  expect(ofLastDay).toHaveLength(25)
  const before = kept.filter((at) => at < '2026-12-17T12')
  expect(before).toHaveLength(31)
  expect(new Set(before.map((at) => at.slice(0, 10))).size).toBe(31)
})

it('keeps the daily ones for as long as the organisation says, and what somebody asked for all the same', () => {
  const days = Array.from({ length: 20 }, (_, day) => ago(24 * day + 1))
  expect(backupsToRemove([...days, ago(24 * 19, 'manual')], now, 7)).toEqual(
    days.slice(7).map(({ name }) => name),
  )
})

it('never removes the latest, however old, nor what somebody asked for', () => {
  expect(backupsToRemove([ago(24 * 400), ago(24 * 500)], now)).toEqual([ago(24 * 500).name])
  expect(backupsToRemove([ago(1), ago(24 * 400, 'manual')], now)).toEqual([])
})

it('keeps the latest five from before an upgrade, and older ones for a month', () => {
  const days = [1, 2, 3, 40, 50, 60, 70]
  const upgrades = days.map((day) => ago(24 * day, 'before-upgrade'))
  expect(backupsToRemove([ago(0), ...upgrades], now)).toEqual(upgrades.slice(5).map(({ name }) => name))
})

it('leaves what the clock has not come to yet', () => {
  expect(backupsToRemove([ago(-5), ago(-4.9), ago(1)], now)).not.toContain(ago(1).name)
})

it('is due an hour after the latest, also where the clock was put back', () => {
  expect(isBackupDue([], now)).toBe(true)
  expect(isBackupDue([ago(0.9)], now)).toBe(false)
  expect(isBackupDue([ago(1)], now)).toBe(true)
  expect(isBackupDue([ago(-30)], now)).toBe(true)
})
