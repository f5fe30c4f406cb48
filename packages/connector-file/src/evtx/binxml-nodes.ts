/** A value of a template instance, where it stands in the chunk. */
export interface ValueSpan {
  /** Type by [MS-EVEN6] 2.2.12, 0x80 added for an array. */
  readonly type: number;
  readonly offset: number;
  readonly size: number;
}

/** Text that stands in the document itself, references resolved. */
export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
}

/** The place of a value of the template instance. */
export interface SubstitutionNode {
  readonly kind: 'substitution';
  readonly index: number;
}

/** A template with its values; the template itself is read when it is needed. */
export interface InstanceNode {
  readonly kind: 'instance';
  /** Offset of the template's definition in the chunk. */
  readonly template: number;
  readonly values: readonly ValueSpan[];
}

/** A processing instruction. */
export interface InstructionNode {
  readonly kind: 'instruction';
  readonly target: string;
  readonly data: string;
}

/** An attribute and what its value is put together from. */
export interface AttributeNode {
  readonly name: string;
  readonly parts: readonly (TextNode | SubstitutionNode)[];
}

/** An element; `children` in document order. */
export interface ElementNode {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: readonly AttributeNode[];
  readonly children: readonly ContentNode[];
}

/** What can stand in an element or at the top of a document. */
export type ContentNode = ElementNode | TextNode | SubstitutionNode | InstanceNode | InstructionNode;
