// What every component is written with.
import { h } from 'preact';
import htm from 'htm';

export const html = htm.bind(h);
export { Component, createContext, Fragment, h, render } from 'preact';
export {
  useCallback, useContext, useEffect, useErrorBoundary, useId, useLayoutEffect, useMemo, useRef, useState,
} from 'preact/hooks';
export { batch, computed, effect, signal, untracked, useComputed, useSignal } from '@preact/signals';
