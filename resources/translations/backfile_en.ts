<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min read</source>
        <translation>
            <numerusform>%Ln min read</numerusform>
            <numerusform>%Ln min read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A sync was at work: the backup&apos;s next sync puts %Ln items right.</source>
        <translation>
            <numerusform>A sync was at work: the backup&apos;s next sync puts %Ln item right.</numerusform>
            <numerusform>A sync was at work: the backup&apos;s next sync puts %Ln items right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hours left</source>
        <translation>
            <numerusform>about %Ln hour left</numerusform>
            <numerusform>about %Ln hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minutes left</source>
        <translation>
            <numerusform>about %Ln minute left</numerusform>
            <numerusform>about %Ln minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln seconds left</source>
        <translation>
            <numerusform>about %Ln second left</numerusform>
            <numerusform>about %Ln seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChipStrip</name>
    <message numerus="yes">
        <source>%Ln more filters are active</source>
        <translation>
            <numerusform>%Ln more filter is active</numerusform>
            <numerusform>%Ln more filters are active</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollectionsDesk</name>
    <message numerus="yes">
        <source>%Ln articles added to {}</source>
        <translation>
            <numerusform>%Ln article added to {}</numerusform>
            <numerusform>%Ln articles added to {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles taken out of {}</source>
        <translation>
            <numerusform>%Ln article taken out of {}</numerusform>
            <numerusform>%Ln articles taken out of {}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpDesk</name>
    <message numerus="yes">
        <source>Made searchable: %Ln articles</source>
        <translation>
            <numerusform>Made searchable: %Ln article</numerusform>
            <numerusform>Made searchable: %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitBar</name>
    <message numerus="yes">
        <source>%Ln hits</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerDialog</name>
    <message numerus="yes">
        <source>%Ln not stored</source>
        <translation>
            <numerusform>%Ln not stored</numerusform>
            <numerusform>%Ln not stored</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListDesk</name>
    <message numerus="yes">
        <source>%Ln articles chosen</source>
        <translation>
            <numerusform>%Ln article chosen</numerusform>
            <numerusform>%Ln articles chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles marked as read; Ctrl+Z takes it back</source>
        <translation>
            <numerusform>%Ln article marked as read; Ctrl+Z takes it back</numerusform>
            <numerusform>%Ln articles marked as read; Ctrl+Z takes it back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles marked as unread; Ctrl+Z takes it back</source>
        <translation>
            <numerusform>%Ln article marked as unread; Ctrl+Z takes it back</numerusform>
            <numerusform>%Ln articles marked as unread; Ctrl+Z takes it back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles no longer starred; Ctrl+Z takes it back</source>
        <translation>
            <numerusform>%Ln article no longer starred; Ctrl+Z takes it back</numerusform>
            <numerusform>%Ln articles no longer starred; Ctrl+Z takes it back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles starred; Ctrl+Z takes it back</source>
        <translation>
            <numerusform>%Ln article starred; Ctrl+Z takes it back</numerusform>
            <numerusform>%Ln articles starred; Ctrl+Z takes it back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark all %Ln articles of the library as read?</source>
        <translation>
            <numerusform>Mark the %Ln article of the library as read?</numerusform>
            <numerusform>Mark all %Ln articles of the library as read?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPill</name>
    <message numerus="yes">
        <source>%Ln new articles</source>
        <translation>
            <numerusform>%Ln new article</numerusform>
            <numerusform>%Ln new articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlineDialog</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message numerus="yes">
        <source>%Ln hits</source>
        <translation>
            <numerusform>%Ln hit</numerusform>
            <numerusform>%Ln hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln articles</source>
        <translation>
            <numerusform>Search %Ln article</numerusform>
            <numerusform>Search %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncDetails</name>
    <message numerus="yes">
        <source>%Ln things could not be had; each is tried again.</source>
        <translation>
            <numerusform>%Ln thing could not be had; it is tried again.</numerusform>
            <numerusform>%Ln things could not be had; each is tried again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncStatusPane</name>
    <message numerus="yes">
        <source>%Ln changed</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%Ln gone</numerusform>
            <numerusform>%Ln gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not stored</source>
        <translation>
            <numerusform>%Ln not stored</numerusform>
            <numerusform>%Ln not stored</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableWindow</name>
    <message numerus="yes">
        <source>%Ln columns</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
</TS>
