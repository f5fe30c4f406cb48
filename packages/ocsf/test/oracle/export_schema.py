"""Writes the JSON Schemas of every class and object of OCSF 1.8.0, made by ocsf-json-schema.

usage: export_schema.py PROFILE_SETS.json OUT.json FACTS.json
PROFILE_SETS.json is a list of lists of profiles; OUT.json gets {"profiles": [...], "schemas": [...]} for each.
FACTS.json gets the resolved schema that the package carries.
"""

import json
import sys

from ocsf_json_schema import OcsfJsonSchema, get_ocsf_schema


def main(profile_sets_path: str, out_path: str, facts_path: str) -> None:
    with open(profile_sets_path, encoding="utf-8") as source:
        profile_sets = json.load(source)
    ocsf = get_ocsf_schema(version="1.8.0")
    generator = OcsfJsonSchema(ocsf)
    out = []
    for profiles in profile_sets:
        classes = {name: generator.get_class_schema(name, profiles) for name in ocsf["classes"]}
        objects = [generator.get_object_schema(name, profiles) for name in ocsf["objects"]]
        out.append({"profiles": profiles, "classes": classes, "objects": objects})
    with open(out_path, "w", encoding="utf-8") as target:
        json.dump(out, target)
    with open(facts_path, "w", encoding="utf-8") as target:
        json.dump({"classes": ocsf["classes"], "objects": ocsf["objects"]}, target)


if __name__ == "__main__":
    main(*sys.argv[1:])
