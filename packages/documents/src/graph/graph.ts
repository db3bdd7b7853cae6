import type { ComponentState, Id, PlanLanguage } from '@waakvlam/analysis';
import type { Family } from './kinds.ts';

/**
 * What depends on what, as plain data: every picture and list of it is made from this alone. All texts in it
 * are clean (no control or direction characters) and in its language; nothing in it is escaped yet.
 */
export interface Graph {
  readonly language: PlanLanguage;
  readonly title: string;
  /** What the graph shows, in one or two sentences, for who cannot see it. */
  readonly description: string;
  /** Processes first, by priority; then what they need, step by step. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** What boxes are drawn around: the organisations, where there is more than one, or what else was asked for. */
  readonly clusters: readonly Cluster[];
  /** What is not drawn, not known, or too much: whole sentences. */
  readonly notes: readonly string[];
}

export type GraphNode = Box | Choice;

/** A component, or the manual way of working of a process. */
export interface Box {
  /** `n0`, `n1`, …: unique in the graph, and free of anything that a plan says. */
  readonly key: string;
  readonly node: 'box';
  readonly family: Family;
  /** Not stated: it is a manual way of working, which has no name. */
  readonly component?: Id | undefined;
  /** Its kind in words. */
  readonly kind: string;
  /** Title or name, whole. */
  readonly name: string;
  /** The name as drawn: at most 3 lines. Where that is not all of it, the last line says how much is left out. */
  readonly lines: readonly string[];
  /** Its own times, such as how long it lasts. */
  readonly facts: readonly string[];
  readonly marks: readonly Mark[];
  /** The process does not hold with nothing failed. */
  readonly broken: boolean;
  /** What it does, where the graph is of a moment or of a failure. */
  readonly shown?: Shown | undefined;
  readonly cluster?: string | undefined;
  /** The components that are folded into it. */
  readonly folds?: readonly Id[] | undefined;
}

/** What a component does, and that in a few words. */
export interface Shown {
  readonly state: ComponentState;
  /** Such as `OUT since T+2 h`; empty where nothing needs saying. */
  readonly words: string;
}

/** So many out of a number of options: a small circle. */
export interface Choice {
  readonly key: string;
  readonly node: 'choice';
  /** `1 of 3`. */
  readonly label: string;
  /** How many of its options are enough. */
  readonly atLeast: number;
  readonly cluster?: string | undefined;
}

/** A single point of failure. */
export interface Mark {
  /** Its number in the register: its rank, counted from 1. */
  readonly number: number;
  /** As drawn, such as `SPOF 15 min`; one or more short lines. */
  readonly lines: readonly string[];
  /** In a whole sentence. */
  readonly sentence: string;
  /** Every process that it hits is accepted. */
  readonly accepted: boolean;
}

/** What the line from one to another says. */
export type Relation = 'needs' | 'at' | 'zone' | 'agreement' | 'refilled' | 'supplier' | 'manual' | 'option';

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly relation: Relation;
  /** The other end is a reserve: off until it is called on. */
  readonly standby: boolean;
  /** Place in the order of preference, counted from 1. */
  readonly preference?: number | undefined;
  /** Short and drawn at the line: how many people, or after how long a reserve is there. */
  readonly labels: readonly string[];
}

export interface Cluster {
  readonly key: string;
  readonly label: string;
}
