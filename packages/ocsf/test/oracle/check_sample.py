"""Judges a sample of events with the Python library jsonschema, which is not the one that check.ts uses.

usage: check_sample.py SCHEMAS.json SAMPLE.jsonl
SAMPLE.jsonl has one {"class", "profiles", "event", "valid"} a line, `valid` as check.ts has it from ajv.
"""

import json
import sys
from collections import defaultdict

from jsonschema import Draft202012Validator
from referencing import Registry, Resource


def main(schemas_path: str, sample_path: str) -> int:
    with open(schemas_path, encoding="utf-8") as source:
        sets = {tuple(sorted(one["profiles"])): one for one in json.load(source)}
    by_set = defaultdict(list)
    with open(sample_path, encoding="utf-8") as source:
        for line in source:
            case = json.loads(line)
            by_set[tuple(sorted(case["profiles"]))].append(case)
    differences = total = 0
    for profiles, cases in by_set.items():
        schemas = sets[profiles]
        resources = [(schema["$id"], Resource.from_contents(schema)) for schema in schemas["objects"]]
        registry = Registry().with_resources(resources)
        for case in cases:
            validator = Draft202012Validator(schemas["classes"][case["class"]], registry=registry)
            total += 1
            if validator.is_valid(case["event"]) != case["valid"]:
                differences += 1
                print(f"DIFFERENT {case['class']}: {json.dumps(case['event'])[:2000]}")
    print(f"{total} events judged by Python's jsonschema: {differences} verdicts differ from ajv's")
    return 0 if differences == 0 else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
