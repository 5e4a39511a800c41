"""The parts of the proof, one module each; a new module here is a new part.

A part has

    NAME = "kills"                         what it is called on the command line
    PLACE = 10                             parts run in the order of this number
    DATABASES = BOTH                       which databases it runs on
    ALONE = True                           left out unless it is named (may be left away)
    BESIDE = "failpoints"                  runs at the same time as that part (may be left away):
                                           for one that mostly waits or measures no times

    def run(context: Context) -> list[Row]: ...

`run` is called once per database, outside an event loop, and gives its figures: first what was
done, then what was counted beside what is promised, then what its sabotaged twin did. What a
part needs beyond that stands in modules beside this folder.
"""
