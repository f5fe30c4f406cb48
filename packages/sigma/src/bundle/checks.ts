import type { SigmaValue } from '../ast/rule.js';

/** A document of a bundle that is not what it should be; `loadBundle` makes a `BundleError` of it. */
export class ShapeFault extends Error {
  override readonly name = 'ShapeFault';
}

/**
 * Refuses a document.
 *
 * @param message - What is wrong.
 * @throws ShapeFault, always.
 */
export function refuse(message: string): never {
  throw new ShapeFault(message);
}

/**
 * Checks for text.
 *
 * @param value - Any value.
 * @param what - What it should be, for the message.
 * @returns The value.
 * @throws ShapeFault for anything else.
 */
export function textOf(value: unknown, what: string): string {
  return typeof value === 'string' ? value : refuse(`The ${what} is not text.`);
}

/**
 * Checks for a list of texts.
 *
 * @param value - Any value.
 * @param what - What it should be, for the message.
 * @returns The value.
 * @throws ShapeFault for anything else.
 */
export function textsOf(value: unknown, what: string): readonly string[] {
  const list = listOf(value, what);
  return list.every(isText) ? list : refuse(`The ${what} are not texts.`);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/**
 * Checks for a list.
 *
 * @param value - Any value.
 * @param what - What it should be, for the message.
 * @returns The value.
 * @throws ShapeFault for anything else.
 */
export function listOf(value: unknown, what: string): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : refuse(`The ${what} is not a list.`);
}

/**
 * Checks for a map.
 *
 * @param value - Any value.
 * @param what - What it should be, for the message.
 * @returns The value.
 * @throws ShapeFault for anything else.
 */
export function mapOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : refuse(`The ${what} is not a map.`);
}

/**
 * Checks for a whole number from 0.
 *
 * @param value - Any value.
 * @param what - What it should be, for the message.
 * @returns The value.
 * @throws ShapeFault for anything else.
 */
export function countOf(value: unknown, what: string): number {
  return Number.isSafeInteger(value) && (value as number) >= 0
    ? (value as number)
    : refuse(`The ${what} is not a whole number.`);
}

/**
 * Whether a value can stand in a detection.
 *
 * @param value - Any value.
 * @returns True for text, numbers, booleans and null.
 */
export function isScalar(value: unknown): value is SigmaValue {
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** Checks a value; `what` it should be is for the message. */
export type Decode<T> = (value: unknown, what: string) => T;

/**
 * Makes a check for one of some words.
 *
 * @param allowed - The words.
 * @returns The check.
 */
export function oneOf<T extends string>(allowed: readonly T[]): Decode<T> {
  return (value, what) => allowed.find(candidate => candidate === value) ?? refuse(`Unknown ${what}.`);
}

/**
 * Lets a check pass what is absent.
 *
 * @param decode - The check of what is there.
 * @returns The wider check.
 */
export function optional<T>(decode: Decode<T>): Decode<T | undefined> {
  return (value, what) => (value === undefined ? undefined : decode(value, what));
}
