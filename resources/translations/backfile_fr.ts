<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
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
            <numerusform>%Ln fichier</numerusform>
            <numerusform>%Ln fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min read</source>
        <translation>
            <numerusform>%Ln min de lecture</numerusform>
            <numerusform>%Ln min de lecture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%Ln nouveau</numerusform>
            <numerusform>%Ln nouveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds</source>
        <translation>
            <numerusform>%Ln seconde</numerusform>
            <numerusform>%Ln secondes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A sync was at work: the backup&apos;s next sync puts %Ln items right.</source>
        <translation>
            <numerusform>Une synchronisation était en cours : la prochaine synchronisation de la sauvegarde corrigera %Ln élément.</numerusform>
            <numerusform>Une synchronisation était en cours : la prochaine synchronisation de la sauvegarde corrigera %Ln éléments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hours left</source>
        <translation>
            <numerusform>environ %Ln heure restante</numerusform>
            <numerusform>environ %Ln heures restantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minutes left</source>
        <translation>
            <numerusform>environ %Ln minute restante</numerusform>
            <numerusform>environ %Ln minutes restantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln seconds left</source>
        <translation>
            <numerusform>environ %Ln seconde restante</numerusform>
            <numerusform>environ %Ln secondes restantes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>About</name>
    <message>
        <source>About Backfile</source>
        <translation>À propos de Backfile</translation>
    </message>
    <message>
        <source>Keeps WordPress sites on this computer: searchable, readable and citable with no network. Free software under the MIT licence; fonts by the Noto project under the SIL Open Font License.</source>
        <translation>Garde des sites WordPress sur cet ordinateur, pour y chercher, les lire et les citer sans réseau. Logiciel libre sous licence MIT ; polices du projet Noto sous licence SIL Open Font License.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About Backfile</source>
        <translation>À &amp;propos de Backfile</translation>
    </message>
    <message>
        <source>&amp;Add a site…</source>
        <translation>&amp;Ajouter un site…</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;Article</translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation>Art&amp;icles</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>Sau&amp;vegarder maintenant…</translation>
    </message>
    <message>
        <source>&amp;Best match first</source>
        <translation>Plus &amp;pertinents d’abord</translation>
    </message>
    <message>
        <source>&amp;Cancel the sync</source>
        <translation>Ann&amp;uler la synchronisation</translation>
    </message>
    <message>
        <source>&amp;Check for updates…</source>
        <translation>&amp;Vérifier les mises à jour…</translation>
    </message>
    <message>
        <source>&amp;Close the window</source>
        <translation>Fermer la fenê&amp;tre</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>Pal&amp;ette de commandes…</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>&amp;Find in the article…</source>
        <translation>C&amp;hercher dans l’article…</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Avancer</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>&amp;Group by date</source>
        <translation>&amp;Grouper par date</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>&amp;Into the article</source>
        <translation>&amp;Dans l’article</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Bibliothèque</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>C&amp;lair</translation>
    </message>
    <message>
        <source>&amp;Mark all in the list as read</source>
        <translation>Tout &amp;marquer comme lu dans la liste</translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation>Article &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Volet &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Open a library…</source>
        <translation>&amp;Ouvrir une bibliothèque…</translation>
    </message>
    <message>
        <source>&amp;Outline and links…</source>
        <translation>Plan &amp;et liens…</translation>
    </message>
    <message>
        <source>&amp;Pause the sync</source>
        <translation>Mettre en &amp;pause la synchronisation</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>Volet &amp;précédent</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Reader</source>
        <translation>Lec&amp;teur</translation>
    </message>
    <message>
        <source>&amp;Reading only</source>
        <translation>Lect&amp;ure seulement</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>Re&amp;chercher</translation>
    </message>
    <message>
        <source>&amp;Sepia</source>
        <translation>&amp;Sépia</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>&amp;Étoile</translation>
    </message>
    <message>
        <source>&amp;Sync all sites</source>
        <translation>&amp;Synchroniser tous les sites</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>&amp;Guide d&apos;utilisation</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affi&amp;chage</translation>
    </message>
    <message>
        <source>&amp;Zoom in</source>
        <translation>Agrandir (&amp;zoom)</translation>
    </message>
    <message>
        <source>A&amp;dd to a collection…</source>
        <translation>A&amp;jouter à une collection…</translation>
    </message>
    <message>
        <source>By &amp;title</source>
        <translation>Par &amp;titre</translation>
    </message>
    <message>
        <source>C&amp;omfortable rows</source>
        <translation>Lignes &amp;aérées</translation>
    </message>
    <message>
        <source>Choose &amp;all in the list</source>
        <translation>&amp;Tout sélectionner dans la liste</translation>
    </message>
    <message>
        <source>Cl&amp;ear the filters</source>
        <translation>&amp;Effacer les filtres</translation>
    </message>
    <message>
        <source>Co&amp;mpact rows</source>
        <translation>Lignes &amp;compactes</translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation>Couleurs du s&amp;ystème</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Copier le &amp;lien</translation>
    </message>
    <message>
        <source>Copy &amp;title and link</source>
        <translation>C&amp;opier le titre et le lien</translation>
    </message>
    <message>
        <source>F&amp;ilter…</source>
        <translation>F&amp;iltrer…</translation>
    </message>
    <message>
        <source>Full scree&amp;n</source>
        <translation>Plei&amp;n écran</translation>
    </message>
    <message>
        <source>Last &amp;changed first</source>
        <translation>&amp;Modifiés récemment d’abord</translation>
    </message>
    <message>
        <source>Look at &amp;pictures</source>
        <translation>Re&amp;garder les images</translation>
    </message>
    <message>
        <source>Mark as &amp;unread</source>
        <translation>Marquer comme &amp;non lu</translation>
    </message>
    <message>
        <source>Mo&amp;ve the library…</source>
        <translation>Dép&amp;lacer la bibliothèque…</translation>
    </message>
    <message>
        <source>New &amp;collection…</source>
        <translation>Nouvelle &amp;collection…</translation>
    </message>
    <message>
        <source>Newest &amp;first</source>
        <translation>Plus &amp;récents d’abord</translation>
    </message>
    <message>
        <source>Next &amp;hit</source>
        <translation>Rés&amp;ultat suivant</translation>
    </message>
    <message>
        <source>One step &amp;out</source>
        <translation>&amp;Un pas en arrière</translation>
    </message>
    <message>
        <source>Open in a new &amp;window</source>
        <translation>Ouvrir dans une nouvelle &amp;fenêtre</translation>
    </message>
    <message>
        <source>Open in the &amp;browser</source>
        <translation>Ouvrir dans le na&amp;vigateur</translation>
    </message>
    <message>
        <source>Open the sa&amp;mple</source>
        <translation>Ouvrir l’e&amp;xemple</translation>
    </message>
    <message>
        <source>P&amp;laces</source>
        <translation>&amp;Lieux</translation>
    </message>
    <message>
        <source>P&amp;references…</source>
        <translation>P&amp;références…</translation>
    </message>
    <message>
        <source>Pre&amp;vious article</source>
        <translation>Article &amp;précédent</translation>
    </message>
    <message>
        <source>Previous h&amp;it</source>
        <translation>Résultat précé&amp;dent</translation>
    </message>
    <message>
        <source>Save this searc&amp;h…</source>
        <translation>Enregistrer cette rec&amp;herche…</translation>
    </message>
    <message>
        <source>Scroll bac&amp;k</source>
        <translation>Faire défiler en a&amp;rrière</translation>
    </message>
    <message>
        <source>Scroll, then ne&amp;xt</source>
        <translation>Fa&amp;ire défiler, puis suivant</translation>
    </message>
    <message>
        <source>Show the &amp;log folder</source>
        <translation>Afficher le dossier du &amp;journal</translation>
    </message>
    <message>
        <source>Show the library&apos;s &amp;folder</source>
        <translation>Afficher le dossier de la &amp;bibliothèque</translation>
    </message>
    <message>
        <source>Sync &amp;details…</source>
        <translation>&amp;Détails de la synchronisation…</translation>
    </message>
    <message>
        <source>Take th&amp;e marks back</source>
        <translation>Annuler les m&amp;arques</translation>
    </message>
    <message>
        <source>Usu&amp;al size</source>
        <translation>Taille ha&amp;bituelle</translation>
    </message>
    <message>
        <source>What is not s&amp;tored…</source>
        <translation>&amp;Ce qui n’est pas stocké…</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>Ré&amp;duire</translation>
    </message>
</context>
<context>
    <name>AddSiteDialog</name>
    <message>
        <source>&amp;Largest file:</source>
        <translation>P&amp;lus gros fichier :</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>&amp;Se connecter</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>&amp;Nom d’utilisateur :</translation>
    </message>
    <message>
        <source>&amp;Videos, too</source>
        <translation>&amp;Vidéos aussi</translation>
    </message>
    <message>
        <source>A password is sent over https only, and this address begins with http.</source>
        <translation>Un mot de passe n’est envoyé que par https, et cette adresse commence par http.</translation>
    </message>
    <message>
        <source>Add a site</source>
        <translation>Ajouter un site</translation>
    </message>
    <message>
        <source>Add and sync</source>
        <translation>Ajouter et synchroniser</translation>
    </message>
    <message>
        <source>Address of the site</source>
        <translation>Adresse du site</translation>
    </message>
    <message>
        <source>Application Pass&amp;word:</source>
        <translation>&amp;Mot de passe d’application :</translation>
    </message>
    <message>
        <source>Application Password</source>
        <translation>Mot de passe d’application</translation>
    </message>
    <message>
        <source>Keep &amp;pictures and files</source>
        <translation>Garder les &amp;images et fichiers</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Plus gros fichier</translation>
    </message>
    <message>
        <source>Readers&apos; &amp;comments</source>
        <translation>&amp;Commentaires des lecteurs</translation>
    </message>
    <message>
        <source>Shows what the site keeps for members. Make an Application Password in WordPress under Users, Profile; the usual password does not do. It is kept in the system&apos;s keyring, and sent to this site only, and over https only.</source>
        <translation>Montre ce que le site réserve à ses membres. Créez un mot de passe d’application dans WordPress sous Comptes, Profil ; le mot de passe habituel ne convient pas. Il est gardé dans le trousseau du système et envoyé à ce site seulement, par https seulement.</translation>
    </message>
    <message>
        <source>The address of a WordPress site, of one of its pages, or of its language.</source>
        <translation>L’adresse d’un site WordPress, d’une de ses pages ou d’une de ses langues.</translation>
    </message>
    <message>
        <source>These four hold for every site; the preferences have them, too.</source>
        <translation>Ces quatre réglages valent pour tous les sites ; ils sont aussi dans les préférences.</translation>
    </message>
    <message>
        <source>To sign in, give both a user name and an Application Password.</source>
        <translation>Pour vous connecter, donnez un nom d’utilisateur et un mot de passe d’application.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
</context>
<context>
    <name>ArticleBrowser</name>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copier le code</translation>
    </message>
    <message>
        <source>Look at the picture</source>
        <translation>Regarder l’image</translation>
    </message>
    <message>
        <source>Open the table</source>
        <translation>Ouvrir le tableau</translation>
    </message>
</context>
<context>
    <name>ArticleFinder</name>
    <message>
        <source>On from the beginning</source>
        <translation>Reprise au début</translation>
    </message>
    <message>
        <source>On from the end</source>
        <translation>Reprise à la fin</translation>
    </message>
</context>
<context>
    <name>ArticleListModel</name>
    <message>
        <source>unread</source>
        <translation>non lu</translation>
    </message>
</context>
<context>
    <name>ArticleListPane</name>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>Copied, read back and opened: {}</source>
        <translation>Copié, relu et ouvert : {}</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>BlockButton</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copier le code</translation>
    </message>
    <message>
        <source>Open table</source>
        <translation>Ouvrir le tableau</translation>
    </message>
    <message>
        <source>Open the table in a window of its own</source>
        <translation>Ouvrir le tableau dans sa propre fenêtre</translation>
    </message>
</context>
<context>
    <name>CarryDialog</name>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Choisir…</translation>
    </message>
    <message>
        <source>&amp;Show it</source>
        <translation>&amp;Afficher</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choisir le dossier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Copying articles and pictures…</source>
        <translation>Copie des articles et des images…</translation>
    </message>
    <message>
        <source>Copying the databases…</source>
        <translation>Copie des bases de données…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Looking at what there is…</source>
        <translation>Examen du contenu…</translation>
    </message>
    <message>
        <source>No folder chosen yet</source>
        <translation>Aucun dossier choisi</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Reading the copy back…</source>
        <translation>Relecture de la copie…</translation>
    </message>
    <message>
        <source>Stopped. Nothing of it is left, and nothing was changed.</source>
        <translation>Arrêté. Il n’en reste rien, et rien n’a été changé.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} sur {}</translation>
    </message>
</context>
<context>
    <name>ChipStrip</name>
    <message numerus="yes">
        <source>%Ln more filters are active</source>
        <translation>
            <numerusform>%Ln autre filtre est actif</numerusform>
            <numerusform>%Ln autres filtres sont actifs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChooseNameDialog</name>
    <message>
        <source>Part of the name</source>
        <translation>Partie du nom</translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <translation>Tapez une partie du nom</translation>
    </message>
</context>
<context>
    <name>Clearable</name>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>CollectionsDesk</name>
    <message numerus="yes">
        <source>%Ln articles added to {}</source>
        <translation>
            <numerusform>%Ln article ajouté à {}</numerusform>
            <numerusform>%Ln articles ajoutés à {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles taken out of {}</source>
        <translation>
            <numerusform>%Ln article retiré de {}</numerusform>
            <numerusform>%Ln articles retirés de {}</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>&amp;New collection…</source>
        <translation>&amp;Nouvelle collection…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Renommer…</translation>
    </message>
    <message>
        <source>Add to a &amp;collection</source>
        <translation>A&amp;jouter à une collection</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete the collection “{}”?</source>
        <translation>Supprimer la collection « {} » ?</translation>
    </message>
    <message>
        <source>Its articles stay in the library.</source>
        <translation>Ses articles restent dans la bibliothèque.</translation>
    </message>
    <message>
        <source>Its name among the places:</source>
        <translation>Son nom parmi les lieux :</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Nouvelle collection</translation>
    </message>
    <message>
        <source>Rename the collection</source>
        <translation>Renommer la collection</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>A feed holds posts only, which were not asked for.</source>
        <translation>Un flux ne contient que des articles, qui n’étaient pas demandés.</translation>
    </message>
    <message>
        <source>A firewall may be in the way; try again later or from another network.</source>
        <translation>Un pare-feu fait peut-être obstacle ; réessayez plus tard ou d’un autre réseau.</translation>
    </message>
    <message>
        <source>A firewall or a browser check is in the way. Ask the site&apos;s owner to let Backfile read /wp-json/, or try later or from another network; its feed may still be readable.</source>
        <translation>Un pare-feu ou un contrôle du navigateur fait obstacle. Demandez au propriétaire du site de laisser Backfile lire /wp-json/, ou réessayez plus tard ou d’un autre réseau ; son flux est peut-être lisible.</translation>
    </message>
    <message>
        <source>A firewall or a browser check may be in the way; try later or from elsewhere.</source>
        <translation>Un pare-feu ou un contrôle du navigateur fait peut-être obstacle ; réessayez plus tard ou d’ailleurs.</translation>
    </message>
    <message>
        <source>A security plugin closes /wp-json/wp/v2/users; ask the site&apos;s owner.</source>
        <translation>Une extension de sécurité ferme /wp-json/wp/v2/users ; demandez au propriétaire du site.</translation>
    </message>
    <message>
        <source>Another Backfile is writing to {}</source>
        <translation>Un autre Backfile écrit dans {}</translation>
    </message>
    <message>
        <source>Another Backfile is writing to {} ({})</source>
        <translation>Un autre Backfile écrit dans {} ({})</translation>
    </message>
    <message>
        <source>Another program is making the index anew.</source>
        <translation>Un autre programme refait l’index.</translation>
    </message>
    <message>
        <source>Another program is writing to the index.</source>
        <translation>Un autre programme écrit dans l’index.</translation>
    </message>
    <message>
        <source>Ask the site&apos;s owner to allow /wp-json/wp/v2; its feed may still be readable.</source>
        <translation>Demandez au propriétaire du site d’autoriser /wp-json/wp/v2 ; son flux est peut-être lisible.</translation>
    </message>
    <message>
        <source>Ask the site&apos;s owner to allow Application Passwords; security plugins switch them off.</source>
        <translation>Demandez au propriétaire du site d’autoriser les mots de passe d’application ; des extensions de sécurité les désactivent.</translation>
    </message>
    <message>
        <source>Backfile mirrors WordPress sites; try the address of one of its pages.</source>
        <translation>Backfile reflète des sites WordPress ; essayez l’adresse d’une de ses pages.</translation>
    </message>
    <message>
        <source>Cannot read {}</source>
        <translation>Impossible de lire {}</translation>
    </message>
    <message>
        <source>Cannot use the database {}</source>
        <translation>Impossible d’utiliser la base de données {}</translation>
    </message>
    <message>
        <source>Cannot write to {}</source>
        <translation>Impossible d’écrire dans {}</translation>
    </message>
    <message>
        <source>Cannot write {}</source>
        <translation>Impossible d’écrire {}</translation>
    </message>
    <message>
        <source>Check name and password. If they are right, the web server keeps the Authorization header from WordPress (usual with CGI); its owner can pass it on with `SetEnvIf Authorization`. {}</source>
        <translation>Vérifiez le nom et le mot de passe. S’ils sont justes, le serveur Web cache l’en-tête Authorization à WordPress (courant avec CGI) ; son propriétaire peut le transmettre avec `SetEnvIf Authorization`. {}</translation>
    </message>
    <message>
        <source>Check that the folder may be written to and that the disk is not full.</source>
        <translation>Vérifiez que l’on peut écrire dans le dossier et que le disque n’est pas plein.</translation>
    </message>
    <message>
        <source>Check the address and the network; what is already mirrored stays readable.</source>
        <translation>Vérifiez l’adresse et le réseau ; ce qui est déjà là reste lisible.</translation>
    </message>
    <message>
        <source>Check the spelling of the address and the network.</source>
        <translation>Vérifiez l’orthographe de l’adresse et le réseau.</translation>
    </message>
    <message>
        <source>Check the user name, and use an Application Password of the site.</source>
        <translation>Vérifiez le nom d’utilisateur et employez un mot de passe d’application du site.</translation>
    </message>
    <message>
        <source>Choose an empty folder or one that Backfile made.</source>
        <translation>Choisissez un dossier vide ou un dossier fait par Backfile.</translation>
    </message>
    <message>
        <source>Choose another folder, or remove what an interrupted move left.</source>
        <translation>Choisissez un autre dossier, ou supprimez ce qu’un déplacement interrompu a laissé.</translation>
    </message>
    <message>
        <source>Choose the XML file that WordPress made under Tools, Export.</source>
        <translation>Choisissez le fichier XML fait par WordPress sous Outils, Exporter.</translation>
    </message>
    <message>
        <source>Close the other Backfile, or wait until its sync has ended.</source>
        <translation>Fermez l’autre Backfile, ou attendez la fin de sa synchronisation.</translation>
    </message>
    <message>
        <source>Connect its drive, or name another folder with --library.</source>
        <translation>Connectez son disque, ou nommez un autre dossier avec --library.</translation>
    </message>
    <message>
        <source>Copy it to a place that can be written to and verify the copy.</source>
        <translation>Copiez-la là où l’on peut écrire et vérifiez la copie.</translation>
    </message>
    <message>
        <source>Export it again from WordPress; a cut-off download is the usual reason.</source>
        <translation>Exportez-le à nouveau depuis WordPress ; un téléchargement coupé en est la raison habituelle.</translation>
    </message>
    <message>
        <source>Free some space and run the command again; it goes on from here.</source>
        <translation>Libérez de la place et relancez la commande ; elle reprendra ici.</translation>
    </message>
    <message>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation>Libérez de la place, ou choisissez un dossier sur un autre disque.</translation>
    </message>
    <message>
        <source>Give the address of a website, such as https://example.org.</source>
        <translation>Donnez l’adresse d’un site Web, comme https://example.org.</translation>
    </message>
    <message>
        <source>Give the password again at the next sync, or unlock the system&apos;s keyring.</source>
        <translation>Redonnez le mot de passe à la prochaine synchronisation, ou déverrouillez le trousseau du système.</translation>
    </message>
    <message>
        <source>Install the newest Backfile; this version left the library untouched.</source>
        <translation>Installez le Backfile le plus récent ; cette version n’a pas touché à la bibliothèque.</translation>
    </message>
    <message>
        <source>It is damaged or of another version.</source>
        <translation>Il est abîmé ou d’une autre version.</translation>
    </message>
    <message>
        <source>It may be switched off; ask the site&apos;s owner. Its feed may still be readable.</source>
        <translation>Elle est peut-être désactivée ; demandez au propriétaire du site. Son flux est peut-être lisible.</translation>
    </message>
    <message>
        <source>It may have been made to harm; it was not read any further.</source>
        <translation>Il a peut-être été fait pour nuire ; il n’a pas été lu plus loin.</translation>
    </message>
    <message>
        <source>Left out of the import, as visitors never see it: {}.</source>
        <translation>Laissé hors de l’importation, car les visiteurs ne le voient jamais : {}.</translation>
    </message>
    <message>
        <source>Make a backup to another folder instead, and open that.</source>
        <translation>Faites plutôt une sauvegarde dans un autre dossier, et ouvrez-la.</translation>
    </message>
    <message>
        <source>No WordPress REST API was found at {}.</source>
        <translation>Aucune API REST de WordPress n’a été trouvée à {}.</translation>
    </message>
    <message>
        <source>No feed was found at {}.</source>
        <translation>Aucun flux n’a été trouvé à {}.</translation>
    </message>
    <message>
        <source>No password is kept for {}; the site is asked as a visitor does. Give it again with --user.</source>
        <translation>Aucun mot de passe n’est gardé pour {} ; le site est interrogé comme par un visiteur. Redonnez-le avec --user.</translation>
    </message>
    <message>
        <source>No safe connection to {} could be agreed on.</source>
        <translation>Aucune connexion sûre à {} n’a pu être établie.</translation>
    </message>
    <message>
        <source>One item of the file is larger than any article.</source>
        <translation>Un élément du fichier est plus gros que tout article.</translation>
    </message>
    <message>
        <source>Passwords are sent over https only. Add the site with https:// if it has that.</source>
        <translation>Les mots de passe ne sont envoyés que par https. Ajoutez le site avec https:// s’il l’accepte.</translation>
    </message>
    <message>
        <source>Restore it from a backup, or mirror the sites into another folder.</source>
        <translation>Restaurez-le depuis une sauvegarde, ou reflétez les sites dans un autre dossier.</translation>
    </message>
    <message>
        <source>Restore the named file from a backup; `backfile verify` looks at the rest.</source>
        <translation>Restaurez le fichier nommé depuis une sauvegarde ; `backfile verify` examine le reste.</translation>
    </message>
    <message>
        <source>Run `backfile reindex`; the index is made from the catalogue.</source>
        <translation>Lancez `backfile reindex` ; l’index est fait à partir du catalogue.</translation>
    </message>
    <message>
        <source>Run `backfile sync`; it writes the file again.</source>
        <translation>Lancez `backfile sync` ; le fichier sera réécrit.</translation>
    </message>
    <message>
        <source>Run the sync again later; it goes on from where it stopped.</source>
        <translation>Relancez la synchronisation plus tard ; elle reprendra où elle s’est arrêtée.</translation>
    </message>
    <message>
        <source>Sign in with a user of the site and an Application Password (--user).</source>
        <translation>Connectez-vous avec un utilisateur du site et un mot de passe d’application (--user).</translation>
    </message>
    <message>
        <source>The Markdown file of {} is missing: {}</source>
        <translation>Le fichier Markdown de {} manque : {}</translation>
    </message>
    <message>
        <source>The REST API at {} is switched off.</source>
        <translation>L’API REST à {} est désactivée.</translation>
    </message>
    <message>
        <source>The address of the updates answered with HTTP {}.</source>
        <translation>L’adresse des mises à jour a répondu par HTTP {}.</translation>
    </message>
    <message>
        <source>The archive holds {} XML files.</source>
        <translation>L’archive contient {} fichiers XML.</translation>
    </message>
    <message>
        <source>The article has no version {}.</source>
        <translation>L’article n’a pas de version {}.</translation>
    </message>
    <message>
        <source>The article is no longer in this library.</source>
        <translation>L’article n’est plus dans cette bibliothèque.</translation>
    </message>
    <message>
        <source>The article {} has not been converted yet.</source>
        <translation>L’article {} n’a pas encore été converti.</translation>
    </message>
    <message>
        <source>The catalogue is missing: {}</source>
        <translation>Le catalogue manque : {}</translation>
    </message>
    <message>
        <source>The certificate of {} could not be verified.</source>
        <translation>Le certificat de {} n’a pas pu être vérifié.</translation>
    </message>
    <message>
        <source>The comments could not be had: {}</source>
        <translation>Les commentaires n’ont pas pu être obtenus : {}</translation>
    </message>
    <message>
        <source>The copy of a file cannot be read back: {}</source>
        <translation>La copie d’un fichier ne peut pas être relue : {}</translation>
    </message>
    <message>
        <source>The copy of {} is damaged.</source>
        <translation>La copie de {} est endommagée.</translation>
    </message>
    <message>
        <source>The database is damaged: {}</source>
        <translation>La base de données est abîmée : {}</translation>
    </message>
    <message>
        <source>The disk is full: {}</source>
        <translation>Le disque est plein : {}</translation>
    </message>
    <message>
        <source>The feed could not be read to its end; the next sync tries again.</source>
        <translation>Le flux n’a pas pu être lu jusqu’au bout ; la prochaine synchronisation réessaiera.</translation>
    </message>
    <message>
        <source>The feed gives only a summary of {} of {} articles; their full texts are not in it.</source>
        <translation>Le flux ne donne qu’un résumé de {} articles sur {} ; leurs textes complets n’y sont pas.</translation>
    </message>
    <message>
        <source>The feed has no end.</source>
        <translation>Le flux n’a pas de fin.</translation>
    </message>
    <message>
        <source>The file system of {} cannot lock files</source>
        <translation>Le système de fichiers de {} ne sait pas verrouiller les fichiers</translation>
    </message>
    <message>
        <source>The file&apos;s elements lie too deep within each other.</source>
        <translation>Les éléments du fichier sont imbriqués trop profondément.</translation>
    </message>
    <message>
        <source>The folder {} holds other things and is not a library.</source>
        <translation>Le dossier {} contient autre chose et n’est pas une bibliothèque.</translation>
    </message>
    <message>
        <source>The index in {} is damaged.</source>
        <translation>L’index dans {} est abîmé.</translation>
    </message>
    <message>
        <source>The index in {} must be made anew.</source>
        <translation>L’index dans {} doit être refait.</translation>
    </message>
    <message>
        <source>The library has no site {}.</source>
        <translation>La bibliothèque n’a pas de site {}.</translation>
    </message>
    <message>
        <source>The library in {} has an older format and cannot be written to.</source>
        <translation>La bibliothèque dans {} a un ancien format et on ne peut pas y écrire.</translation>
    </message>
    <message>
        <source>The library in {} has format {}; this Backfile knows {}.</source>
        <translation>La bibliothèque dans {} a le format {} ; ce Backfile connaît {}.</translation>
    </message>
    <message>
        <source>The library that was chosen is not there: {}</source>
        <translation>La bibliothèque choisie n’est pas là : {}</translation>
    </message>
    <message>
        <source>The list of type {} could not be read completely ({}); nothing was marked as gone.</source>
        <translation>La liste du type {} n’a pas pu être lue en entier ({}) ; rien n’a été marqué comme disparu.</translation>
    </message>
    <message>
        <source>The list of updates cannot be read.</source>
        <translation>La liste des mises à jour est illisible.</translation>
    </message>
    <message>
        <source>The list of updates names no version.</source>
        <translation>La liste des mises à jour n’indique aucune version.</translation>
    </message>
    <message>
        <source>The name {} is not known.</source>
        <translation>Le nom {} est inconnu.</translation>
    </message>
    <message>
        <source>The proxy on the way to {} does not answer.</source>
        <translation>Le serveur mandataire vers {} ne répond pas.</translation>
    </message>
    <message>
        <source>The search index has version {}, not {}.</source>
        <translation>L’index de recherche a la version {}, et non {}.</translation>
    </message>
    <message>
        <source>The search index is damaged.</source>
        <translation>L’index de recherche est abîmé.</translation>
    </message>
    <message>
        <source>The site answers as if nobody had signed in.</source>
        <translation>Le site répond comme si personne ne s’était connecté.</translation>
    </message>
    <message>
        <source>The site changed while it was listed; run the sync again.</source>
        <translation>Le site a changé pendant son inventaire ; relancez la synchronisation.</translation>
    </message>
    <message>
        <source>The site does not accept this name and password.</source>
        <translation>Le site n’accepte pas ce nom et ce mot de passe.</translation>
    </message>
    <message>
        <source>The site does not accept this password.</source>
        <translation>Le site n’accepte pas ce mot de passe.</translation>
    </message>
    <message>
        <source>The site does not let anybody ask who is signed in.</source>
        <translation>Le site ne laisse personne demander qui est connecté.</translation>
    </message>
    <message>
        <source>The site fails at listing {}.</source>
        <translation>Le site échoue à donner la liste {}.</translation>
    </message>
    <message>
        <source>The site gives no usable answer to a sign-in.</source>
        <translation>Le site ne donne pas de réponse utilisable à une connexion.</translation>
    </message>
    <message>
        <source>The site has Application Passwords switched off.</source>
        <translation>Le site a désactivé les mots de passe d’application.</translation>
    </message>
    <message>
        <source>The site has no Application Passwords.</source>
        <translation>Le site n’a pas de mots de passe d’application.</translation>
    </message>
    <message>
        <source>The site is being worked on; run the sync again later.</source>
        <translation>Le site est en travaux ; relancez la synchronisation plus tard.</translation>
    </message>
    <message>
        <source>The site is in trouble; run the sync again later, it goes on from here.</source>
        <translation>Le site est en difficulté ; relancez la synchronisation plus tard, elle reprendra ici.</translation>
    </message>
    <message>
        <source>The site keeps asking to slow down.</source>
        <translation>Le site demande sans cesse de ralentir.</translation>
    </message>
    <message>
        <source>The site keeps its REST API closed; ask its owner to allow /wp-json/.</source>
        <translation>Le site garde son API REST fermée ; demandez à son propriétaire d’autoriser /wp-json/.</translation>
    </message>
    <message>
        <source>The site knows no such user.</source>
        <translation>Le site ne connaît pas cet utilisateur.</translation>
    </message>
    <message>
        <source>The site lists none of its types to visitors.</source>
        <translation>Le site ne montre la liste d’aucun de ses types aux visiteurs.</translation>
    </message>
    <message>
        <source>The site may speak only outdated TLS, or something in between interferes.</source>
        <translation>Le site ne parle peut-être qu’un TLS dépassé, ou quelque chose interfère en chemin.</translation>
    </message>
    <message>
        <source>The site names {} as its REST API, but no usable answer comes from there.</source>
        <translation>Le site indique {} comme son API REST, mais aucune réponse utilisable n’en vient.</translation>
    </message>
    <message>
        <source>The site refuses {}</source>
        <translation>Le site refuse {}</translation>
    </message>
    <message>
        <source>The site shows its content to members only: sign in with --user.</source>
        <translation>Le site ne montre son contenu qu’à ses membres : connectez-vous avec --user.</translation>
    </message>
    <message>
        <source>The site shows none of the types {}.</source>
        <translation>Le site ne montre aucun des types {}.</translation>
    </message>
    <message>
        <source>The site shows this to members only.</source>
        <translation>Le site ne montre ceci qu’à ses membres.</translation>
    </message>
    <message>
        <source>The site was imported from a file; `sync` with its URL asks it.</source>
        <translation>Le site a été importé d’un fichier ; `sync` avec son adresse l’interroge.</translation>
    </message>
    <message>
        <source>The site was not signed in to: its address is plain http.</source>
        <translation>Pas de connexion au site : son adresse est en http simple.</translation>
    </message>
    <message>
        <source>The site&apos;s REST API is closed, so its feed was read. A feed holds posts only: pages and other types, comments, and which categories are tags are not in it, and an edit of an older post shows only in a full sync; what the site deletes stays unnoticed.</source>
        <translation>L’API REST du site est fermée, son flux a donc été lu. Un flux ne contient que des articles : ni pages ni autres types, ni commentaires, ni la différence entre catégories et étiquettes ; la modification d’un ancien article ne se voit que dans une synchronisation complète, et ce que le site supprime passe inaperçu.</translation>
    </message>
    <message>
        <source>The site&apos;s certificate is not trusted. Name your authority with --ca-file.</source>
        <translation>Le certificat du site n’est pas fiable. Indiquez votre autorité avec --ca-file.</translation>
    </message>
    <message>
        <source>The site&apos;s robots.txt asks robots to keep out of its API. A copy for yourself is yours to decide about.</source>
        <translation>Le robots.txt du site demande aux robots de rester hors de son API. Une copie pour vous-même, c’est à vous d’en décider.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring refuses, so the password is not kept.</source>
        <translation>Le trousseau du système refuse : le mot de passe n’est pas gardé.</translation>
    </message>
    <message>
        <source>The web server asks for a name and password before it shows {}.</source>
        <translation>Le serveur Web demande un nom et un mot de passe avant de montrer {}.</translation>
    </message>
    <message>
        <source>The worker process ended unexpectedly, twice at the same work.</source>
        <translation>Le processus de travail s’est arrêté de façon inattendue, deux fois au même travail.</translation>
    </message>
    <message>
        <source>There is no Backfile library in {}</source>
        <translation>Il n’y a pas de bibliothèque Backfile dans {}</translation>
    </message>
    <message>
        <source>There is no article {} in this library.</source>
        <translation>Il n’y a pas d’article {} dans cette bibliothèque.</translation>
    </message>
    <message>
        <source>There is no article {}: the library is empty.</source>
        <translation>Il n’y a pas d’article {} : la bibliothèque est vide.</translation>
    </message>
    <message>
        <source>There is not enough room in {}: {} GB are needed, {} GB are free.</source>
        <translation>Il n’y a pas assez de place dans {} : il faut {} Go, {} Go sont libres.</translation>
    </message>
    <message>
        <source>This is the server&apos;s own lock, not WordPress&apos;s; ask the site&apos;s owner.</source>
        <translation>C’est le verrou du serveur, non celui de WordPress ; demandez au propriétaire du site.</translation>
    </message>
    <message>
        <source>This system has no keyring, so the password is not kept.</source>
        <translation>Ce système n’a pas de trousseau : le mot de passe n’est pas gardé.</translation>
    </message>
    <message>
        <source>Try again later; nothing was changed.</source>
        <translation>Réessayez plus tard ; rien n’a été changé.</translation>
    </message>
    <message>
        <source>Unpack it and import them in turn.</source>
        <translation>Décompressez-la et importez-les l’un après l’autre.</translation>
    </message>
    <message>
        <source>Use an Application Password, made on the site under Users &gt; Profile; the password of the login page is not accepted here.</source>
        <translation>Employez un mot de passe d’application, créé sur le site sous Comptes, Profil ; le mot de passe de la page de connexion n’est pas accepté ici.</translation>
    </message>
    <message>
        <source>`backfile list` shows the articles and their ids.</source>
        <translation>`backfile list` montre les articles et leurs identifiants.</translation>
    </message>
    <message>
        <source>`backfile sites` shows the sites of the library.</source>
        <translation>`backfile sites` montre les sites de la bibliothèque.</translation>
    </message>
    <message>
        <source>{} answers too slowly.</source>
        <translation>{} répond trop lentement.</translation>
    </message>
    <message>
        <source>{} answers with a web page where data was due ({}).</source>
        <translation>{} répond par une page Web là où des données étaient attendues ({}).</translation>
    </message>
    <message>
        <source>{} answers with a web page where data was due.</source>
        <translation>{} répond par une page Web là où des données étaient attendues.</translation>
    </message>
    <message>
        <source>{} answers with an error (HTTP {}).</source>
        <translation>{} répond par une erreur (HTTP {}).</translation>
    </message>
    <message>
        <source>{} articles in a row could not be had.</source>
        <translation>{} articles de suite n’ont pas pu être obtenus.</translation>
    </message>
    <message>
        <source>{} articles of type {} are missing from the site&apos;s list at once; that is suspicious, so none was marked as gone.</source>
        <translation>{} articles du type {} manquent d’un coup dans la liste du site ; c’est suspect, donc aucun n’a été marqué comme disparu.</translation>
    </message>
    <message>
        <source>{} asked to wait {} seconds.</source>
        <translation>{} a demandé d’attendre {} secondes.</translation>
    </message>
    <message>
        <source>{} asks to wait {} seconds (HTTP {}).</source>
        <translation>{} demande d’attendre {} secondes (HTTP {}).</translation>
    </message>
    <message>
        <source>{} broke off in the middle of an answer.</source>
        <translation>{} s’est interrompu au milieu d’une réponse.</translation>
    </message>
    <message>
        <source>{} cannot be removed from its place.</source>
        <translation>{} ne peut pas être retirée de son emplacement.</translation>
    </message>
    <message>
        <source>{} closed the connection.</source>
        <translation>{} a fermé la connexion.</translation>
    </message>
    <message>
        <source>{} could not be reached.</source>
        <translation>{} est injoignable.</translation>
    </message>
    <message>
        <source>{} could not be read.</source>
        <translation>{} n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>{} defines or fetches entities at line {}; WordPress never does.</source>
        <translation>{} définit ou charge des entités à la ligne {} ; WordPress ne le fait jamais.</translation>
    </message>
    <message>
        <source>{} did not answer in time.</source>
        <translation>{} n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>{} does not answer as a web server does.</source>
        <translation>{} ne répond pas comme un serveur Web.</translation>
    </message>
    <message>
        <source>{} does not say which site it comes from.</source>
        <translation>{} ne dit pas de quel site il vient.</translation>
    </message>
    <message>
        <source>{} gives no usable answer.</source>
        <translation>{} ne donne pas de réponse utilisable.</translation>
    </message>
    <message>
        <source>{} gives no usable feed.</source>
        <translation>{} ne donne pas de flux utilisable.</translation>
    </message>
    <message>
        <source>{} has format {}; this Backfile knows up to {}.</source>
        <translation>{} a le format {} ; ce Backfile connaît jusqu’à {}.</translation>
    </message>
    <message>
        <source>{} holds no authorities.</source>
        <translation>{} ne contient aucune autorité.</translation>
    </message>
    <message>
        <source>{} holds too many backups of this second.</source>
        <translation>{} contient trop de sauvegardes de cette seconde.</translation>
    </message>
    <message>
        <source>{} is an address of a private network.</source>
        <translation>{} est une adresse d’un réseau privé.</translation>
    </message>
    <message>
        <source>{} is damaged at line {}.</source>
        <translation>{} est abîmé à la ligne {}.</translation>
    </message>
    <message>
        <source>{} is made with WordPress, but its REST API is nowhere to be found.</source>
        <translation>{} est fait avec WordPress, mais son API REST est introuvable.</translation>
    </message>
    <message>
        <source>{} is not a WordPress export.</source>
        <translation>{} n’est pas une exportation de WordPress.</translation>
    </message>
    <message>
        <source>{} is not a plain address.</source>
        <translation>{} n’est pas une adresse ordinaire.</translation>
    </message>
    <message>
        <source>{} is not an address of the web.</source>
        <translation>{} n’est pas une adresse du Web.</translation>
    </message>
    <message>
        <source>{} is not an address that can be asked.</source>
        <translation>{} n’est pas une adresse que l’on peut interroger.</translation>
    </message>
    <message>
        <source>{} is not readable as a library&apos;s description</source>
        <translation>{} n’est pas lisible comme description d’une bibliothèque</translation>
    </message>
    <message>
        <source>{} is not the address of a website.</source>
        <translation>{} n’est pas l’adresse d’un site Web.</translation>
    </message>
    <message>
        <source>{} is there already.</source>
        <translation>{} existe déjà.</translation>
    </message>
    <message>
        <source>{} items were left out: their ids belong to other articles of this site.</source>
        <translation>{} éléments ont été laissés de côté : leurs identifiants sont ceux d’autres articles de ce site.</translation>
    </message>
    <message>
        <source>{} may not be asked.</source>
        <translation>{} ne peut pas être interrogé.</translation>
    </message>
    <message>
        <source>{} refuses to answer (HTTP {}).</source>
        <translation>{} refuse de répondre (HTTP {}).</translation>
    </message>
    <message>
        <source>{} sends an answer that cannot be unpacked.</source>
        <translation>{} envoie une réponse impossible à décompresser.</translation>
    </message>
    <message>
        <source>{} sends an answer that unpacks without end.</source>
        <translation>{} envoie une réponse qui se décompresse sans fin.</translation>
    </message>
    <message>
        <source>{} sends headers without end.</source>
        <translation>{} envoie des en-têtes sans fin.</translation>
    </message>
    <message>
        <source>{} shows a maintenance page (HTTP {}).</source>
        <translation>{} montre une page de maintenance (HTTP {}).</translation>
    </message>
    <message>
        <source>{} shows its content to members only.</source>
        <translation>{} ne montre son contenu qu’à ses membres.</translation>
    </message>
    <message>
        <source>{} stands in the way to {} (HTTP {}).</source>
        <translation>{} fait obstacle vers {} (HTTP {}).</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Quelque chose s’est mal passé</translation>
    </message>
    <message>
        <source>This is a bug in Backfile. Your library is not harmed. Please report it with the lines below; you can go on working.</source>
        <translation>C’est un défaut de Backfile. Votre bibliothèque est intacte. Merci de le signaler avec les lignes ci-dessous ; vous pouvez continuer à travailler.</translation>
    </message>
</context>
<context>
    <name>DateGroups</name>
    <message>
        <source>Earlier or undated</source>
        <translation>Plus anciens ou sans date</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>d MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy, HH:mm t</source>
        <translation>dddd d MMMM yyyy, HH:mm t</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>Clear the filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Chercher partout</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtrer la liste</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Only {}</source>
        <translation>Seulement {}</translation>
    </message>
    <message>
        <source>Sorted: {}</source>
        <translation>Tri : {}</translation>
    </message>
    <message>
        <source>{}: remove this filter</source>
        <translation>{} : retirer ce filtre</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>&amp;Clear the filters</source>
        <translation>&amp;Effacer les filtres</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>Nothing to choose from</source>
        <translation>Rien à choisir</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Disparu</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Étoilé</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non lu</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>&amp;Match case</source>
        <translation>Respecter la &amp;casse</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>&amp;Mots entiers</translation>
    </message>
    <message>
        <source>Capitals, accents, harakat and forms of hamza count; else they do not</source>
        <translation>Majuscules, accents, harakat et formes de la hamza comptent ; sinon, non</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Esc)</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Fermer la barre de recherche</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>Chercher dans cet article</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Résultat suivant (F3)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Résultat précédent (Shift+F3)</translation>
    </message>
</context>
<context>
    <name>FirstStartPane</name>
    <message>
        <source>Add a site…</source>
        <translation>Ajouter un site…</translation>
    </message>
    <message>
        <source>Backfile mirrors WordPress sites: every article and every picture, to be read, searched and cited with no network.</source>
        <translation>Backfile reflète des sites WordPress : chaque article et chaque image, à lire, à chercher et à citer sans réseau.</translation>
    </message>
    <message>
        <source>Keep a site on this computer</source>
        <translation>Gardez un site sur cet ordinateur</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Ouvrir l’exemple</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>The guide has no page {}</source>
        <translation>Le guide n&apos;a pas de page {}</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Guide d&apos;utilisation</translation>
    </message>
</context>
<context>
    <name>HelpDesk</name>
    <message numerus="yes">
        <source>Made searchable: %Ln articles</source>
        <translation>
            <numerusform>%Ln article rendu cherchable</numerusform>
            <numerusform>%Ln articles rendus cherchables</numerusform>
        </translation>
    </message>
    <message>
        <source>Making the texts searchable</source>
        <translation>Indexation des textes</translation>
    </message>
    <message>
        <source>The index was not made</source>
        <translation>L’index n’a pas été fait</translation>
    </message>
</context>
<context>
    <name>HitBar</name>
    <message numerus="yes">
        <source>%Ln hits</source>
        <translation>
            <numerusform>%Ln résultat</numerusform>
            <numerusform>%Ln résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>Hits of the search</source>
        <translation>Résultats de la recherche</translation>
    </message>
    <message>
        <source>Next article (F3)</source>
        <translation>Article suivant (F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Résultat suivant (F3)</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Résultat précédent (Shift+F3)</translation>
    </message>
    <message>
        <source>Take the marks away</source>
        <translation>Retirer les marques</translation>
    </message>
    <message>
        <source>Take the marks away (Esc)</source>
        <translation>Retirer les marques (Esc)</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} sur {}</translation>
    </message>
</context>
<context>
    <name>LanguageDesk</name>
    <message>
        <source>At the next &amp;start</source>
        <translation>Au prochain &amp;démarrage</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Open it anew &amp;now</source>
        <translation>La rouvrir &amp;maintenant</translation>
    </message>
    <message>
        <source>The sync that runs is stopped; everything fetched so far is kept, and the next sync goes on from there.</source>
        <translation>La synchronisation en cours s’arrête ; tout ce qui est déjà là est gardé, et la prochaine reprendra à cet endroit.</translation>
    </message>
    <message>
        <source>The window has to be opened anew to change its language.</source>
        <translation>La fenêtre doit être rouverte pour changer de langue.</translation>
    </message>
    <message>
        <source>What you read and what the list shows stays as it is.</source>
        <translation>Ce que vous lisez et ce que montre la liste reste tel quel.</translation>
    </message>
</context>
<context>
    <name>LedgerDialog</name>
    <message numerus="yes">
        <source>%Ln not stored</source>
        <translation>
            <numerusform>%Ln non stocké</numerusform>
            <numerusform>%Ln non stockés</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Try again now</source>
        <translation>&amp;Réessayer maintenant</translation>
    </message>
    <message>
        <source>All that the site offers is stored.</source>
        <translation>Tout ce que le site propose est stocké.</translation>
    </message>
    <message>
        <source>Asks the site again for everything that is not stored</source>
        <translation>Redemande au site tout ce qui n’est pas stocké</translation>
    </message>
    <message>
        <source>Copies the chosen lines, or all of them</source>
        <translation>Copie les lignes choisies, ou toutes</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Filter by title, address or reason</source>
        <translation>Filtrer par titre, adresse ou raison</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtrer la liste</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>No site yet.</source>
        <translation>Aucun site pour l’instant.</translation>
    </message>
    <message>
        <source>Nothing that is not stored fits the filter.</source>
        <translation>Rien de non stocké ne correspond au filtre.</translation>
    </message>
    <message>
        <source>Open in the &amp;browser</source>
        <translation>Ouvrir dans le &amp;navigateur</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Tries: {}</source>
        <translation>Essais : {}</translation>
    </message>
    <message>
        <source>What is not stored</source>
        <translation>Ce qui n’est pas stocké</translation>
    </message>
    <message>
        <source>What is stored, and what is not</source>
        <translation>Ce qui est stocké et ce qui ne l’est pas</translation>
    </message>
    <message>
        <source>next try: {}</source>
        <translation>prochain essai : {}</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Article text</source>
        <translation>Texte d’article</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Prochain essai</translation>
    </message>
    <message>
        <source>Picture or file</source>
        <translation>Image ou fichier</translation>
    </message>
    <message>
        <source>The site was clear about it; it is asked again seldom.</source>
        <translation>Le site a été clair ; on le lui redemande rarement.</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Why it is not stored</source>
        <translation>Pourquoi ce n’est pas stocké</translation>
    </message>
    <message>
        <source>only when asked</source>
        <translation>seulement sur demande</translation>
    </message>
    <message>
        <source>with the next sync</source>
        <translation>à la prochaine synchronisation</translation>
    </message>
</context>
<context>
    <name>LedgerSummary</name>
    <message>
        <source>, {} left out by your choice</source>
        <translation>, {} laissés de côté par votre choix</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Disparus</translation>
    </message>
    <message>
        <source>Last sync: {}. Last comparison of everything: {}.</source>
        <translation>Dernière synchronisation : {}. Dernière comparaison complète : {}.</translation>
    </message>
    <message>
        <source>No pictures or files.</source>
        <translation>Ni images ni fichiers.</translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation>Non stockés</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Pictures and files: {} of {} stored, {} missing</source>
        <translation>Images et fichiers : {} sur {} stockés, {} manquants</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Site has</source>
        <translation>Sur le site</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Stockés</translation>
    </message>
    <message>
        <source>The site itself says {}; it also counts what visitors may not see.</source>
        <translation>Le site lui-même dit {} ; il compte aussi ce que les visiteurs ne voient pas.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>others</source>
        <translation>autres</translation>
    </message>
</context>
<context>
    <name>LibraryBrowser</name>
    <message>
        <source>Choose an article.</source>
        <translation>Choisissez un article.</translation>
    </message>
    <message>
        <source>Nothing chosen yet</source>
        <translation>Rien de choisi pour l’instant</translation>
    </message>
</context>
<context>
    <name>LibraryDesk</name>
    <message>
        <source>&amp;Back up</source>
        <translation>&amp;Sauvegarder</translation>
    </message>
    <message>
        <source>&amp;Make it</source>
        <translation>C&amp;réer</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>&amp;Déplacer</translation>
    </message>
    <message>
        <source>&amp;Stop it</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>A backup is under way; wait for it, or cancel it.</source>
        <translation>Une sauvegarde est en cours ; attendez-la ou annulez-la.</translation>
    </message>
    <message>
        <source>A sync is under way. Stop it and open the other library?</source>
        <translation>Une synchronisation est en cours. L’arrêter et ouvrir l’autre bibliothèque ?</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Everything is copied to the new place; on another disk, every file is read back. Then the library is opened there, and only then removed from the old place. No sync can run meanwhile.</source>
        <translation>Tout est copié vers le nouvel emplacement ; sur un autre disque, chaque fichier est relu. La bibliothèque y est alors ouverte, puis seulement retirée de l’ancien emplacement. Aucune synchronisation n’est possible pendant ce temps.</translation>
    </message>
    <message>
        <source>It will be called {}.</source>
        <translation>Elle s’appellera {}.</translation>
    </message>
    <message>
        <source>Makes a new folder with everything in this library: articles, pictures, versions, and your marks. The backup is a library; open it to look at it or to go on from it. You can go on reading, and a sync can go on, too.</source>
        <translation>Crée un nouveau dossier avec tout ce que contient cette bibliothèque : articles, images, versions et vos marques. La sauvegarde est une bibliothèque ; ouvrez-la pour la consulter ou pour repartir d’elle. Vous pouvez continuer à lire, et une synchronisation peut continuer aussi.</translation>
    </message>
    <message>
        <source>Move the library</source>
        <translation>Déplacer la bibliothèque</translation>
    </message>
    <message>
        <source>Open a library</source>
        <translation>Ouvrir une bibliothèque</translation>
    </message>
    <message>
        <source>Removing the library from its old place…</source>
        <translation>Suppression de la bibliothèque à son ancien emplacement…</translation>
    </message>
    <message>
        <source>The folder is made with the first site: {}</source>
        <translation>Le dossier est créé avec le premier site : {}</translation>
    </message>
    <message>
        <source>The library has moved.</source>
        <translation>La bibliothèque a été déplacée.</translation>
    </message>
    <message>
        <source>The library has moved. Not all of its old folder could be removed: {}</source>
        <translation>La bibliothèque a été déplacée. Son ancien dossier n’a pas pu être entièrement supprimé : {}</translation>
    </message>
    <message>
        <source>There is a library already. Choose another folder.</source>
        <translation>Il y a déjà une bibliothèque. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>There is no library in this folder. Make a new one?</source>
        <translation>Il n’y a pas de bibliothèque dans ce dossier. En créer une ?</translation>
    </message>
    <message>
        <source>There is nothing in this library yet.</source>
        <translation>Il n’y a encore rien dans cette bibliothèque.</translation>
    </message>
    <message>
        <source>This Backfile is portable: its library lies beside the program. Move the folder with both while Backfile is closed.</source>
        <translation>Ce Backfile est portable : sa bibliothèque se trouve à côté du programme. Déplacez le dossier qui contient les deux pendant que Backfile est fermé.</translation>
    </message>
    <message>
        <source>This library is open already.</source>
        <translation>Cette bibliothèque est déjà ouverte.</translation>
    </message>
    <message>
        <source>What was fetched is kept; the next sync goes on from there.</source>
        <translation>Ce qui a été chargé est gardé ; la prochaine synchronisation reprendra de là.</translation>
    </message>
    <message>
        <source>Where the library will lie</source>
        <translation>Nouvel emplacement de la bibliothèque</translation>
    </message>
    <message>
        <source>Where to put the backup</source>
        <translation>Emplacement de la sauvegarde</translation>
    </message>
    <message>
        <source>Where your library will lie</source>
        <translation>Emplacement de votre bibliothèque</translation>
    </message>
    <message>
        <source>{} are free there.</source>
        <translation>{} y sont libres.</translation>
    </message>
</context>
<context>
    <name>LibraryPlace</name>
    <message>
        <source>Choose another folder…</source>
        <translation>Choisir un autre dossier…</translation>
    </message>
    <message>
        <source>What is mirrored will lie in {}</source>
        <translation>Ce qui est reflété se trouvera dans {}</translation>
    </message>
</context>
<context>
    <name>Lightbox</name>
    <message>
        <source>All of it (0)</source>
        <translation>En entier (0)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Esc)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the picture (Ctrl+C)</source>
        <translation>Copier l’image (Ctrl+C)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Plus grand (+)</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Image suivante</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Image précédente</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Enregistrer l’image</translation>
    </message>
    <message>
        <source>Save the picture&apos;s file (Ctrl+S)</source>
        <translation>Enregistrer le fichier de l’image (Ctrl+S)</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>Plus petit (-)</translation>
    </message>
    <message>
        <source>The picture&apos;s file cannot be read.</source>
        <translation>Le fichier de l’image ne peut pas être lu.</translation>
    </message>
</context>
<context>
    <name>ListDesk</name>
    <message numerus="yes">
        <source>%Ln articles chosen</source>
        <translation>
            <numerusform>%Ln article sélectionné</numerusform>
            <numerusform>%Ln articles sélectionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles marked as read; Ctrl+Z takes it back</source>
        <translation>
            <numerusform>%Ln article marqué comme lu ; Ctrl+Z l’annule</numerusform>
            <numerusform>%Ln articles marqués comme lus ; Ctrl+Z l’annule</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles marked as unread; Ctrl+Z takes it back</source>
        <translation>
            <numerusform>%Ln article marqué comme non lu ; Ctrl+Z l’annule</numerusform>
            <numerusform>%Ln articles marqués comme non lus ; Ctrl+Z l’annule</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles no longer starred; Ctrl+Z takes it back</source>
        <translation>
            <numerusform>%Ln article sans étoile désormais ; Ctrl+Z l’annule</numerusform>
            <numerusform>%Ln articles sans étoile désormais ; Ctrl+Z l’annule</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles starred; Ctrl+Z takes it back</source>
        <translation>
            <numerusform>%Ln article étoilé ; Ctrl+Z l’annule</numerusform>
            <numerusform>%Ln articles étoilés ; Ctrl+Z l’annule</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>&amp;Étoile</translation>
    </message>
    <message>
        <source>&amp;Take out of {}</source>
        <translation>Reti&amp;rer de {}</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Copier le &amp;lien</translation>
    </message>
    <message>
        <source>Copy &amp;links</source>
        <translation>Copier les &amp;liens</translation>
    </message>
    <message>
        <source>Copy &amp;title and link</source>
        <translation>Copier le &amp;titre et le lien</translation>
    </message>
    <message>
        <source>Copy &amp;titles and links</source>
        <translation>Copier les &amp;titres et les liens</translation>
    </message>
    <message>
        <source>Mark all</source>
        <translation>Tout marquer</translation>
    </message>
    <message numerus="yes">
        <source>Mark all %Ln articles of the library as read?</source>
        <translation>
            <numerusform>Marquer comme lu l’article (%Ln) de la bibliothèque ?</numerusform>
            <numerusform>Marquer comme lus les %Ln articles de la bibliothèque ?</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark all &amp;above as read</source>
        <translation>Marquer comme lu tout ce qui est &amp;au-dessus</translation>
    </message>
    <message>
        <source>Mark all &amp;below as read</source>
        <translation>Marquer comme lu tout ce qui est au-&amp;dessous</translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation>&amp;Marquer comme lu</translation>
    </message>
    <message>
        <source>Mark as &amp;unread</source>
        <translation>Marquer comme &amp;non lu</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marquer comme lu</translation>
    </message>
    <message>
        <source>More by {}</source>
        <translation>Plus de {}</translation>
    </message>
    <message>
        <source>More in {}</source>
        <translation>Plus dans {}</translation>
    </message>
    <message>
        <source>Open in a new &amp;window</source>
        <translation>Ouvrir dans une nouvelle &amp;fenêtre</translation>
    </message>
    <message>
        <source>Open on the w&amp;eb</source>
        <translation>Ouvrir sur le &amp;Web</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Take the &amp;star away</source>
        <translation>Retirer l’é&amp;toile</translation>
    </message>
    <message>
        <source>The marks are as before.</source>
        <translation>Les marques sont comme avant.</translation>
    </message>
</context>
<context>
    <name>ListPill</name>
    <message numerus="yes">
        <source>%Ln new articles</source>
        <translation>
            <numerusform>%Ln nouvel article</numerusform>
            <numerusform>%Ln nouveaux articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the top of the list</source>
        <translation>Aller en haut de la liste</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>No site yet</source>
        <translation>Aucun site pour l’instant</translation>
    </message>
</context>
<context>
    <name>MissingLibrary</name>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>&amp;Usual place</source>
        <translation>&amp;Emplacement habituel</translation>
    </message>
    <message>
        <source>Connect its drive and try again. In the usual place you can begin a new library, or open another one from the Library menu.</source>
        <translation>Connectez son disque et réessayez. À l’emplacement habituel, vous pouvez commencer une nouvelle bibliothèque, ou en ouvrir une autre depuis le menu Bibliothèque.</translation>
    </message>
</context>
<context>
    <name>NavigationPane</name>
    <message>
        <source>&amp;Forget this search</source>
        <translation>&amp;Oublier cette recherche</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Renommer…</translation>
    </message>
    <message>
        <source>&amp;Sync this site</source>
        <translation>&amp;Synchroniser ce site</translation>
    </message>
    <message>
        <source>&amp;What is not stored…</source>
        <translation>&amp;Ce qui n’est pas stocké…</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
</context>
<context>
    <name>NavigationTreeModel</name>
    <message>
        <source>All articles</source>
        <translation>Tous les articles</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Auteurs</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Catégories</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Collections</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Disparus</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Plus…</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Recherches enregistrées</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Étoilés</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Non lus</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Années</translation>
    </message>
</context>
<context>
    <name>OutlineDialog</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copier le code</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtrer la liste</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Titres</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>Dans cet article</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>Open the table</source>
        <translation>Ouvrir le tableau</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Tables and code</source>
        <translation>Tableaux et code</translation>
    </message>
    <message>
        <source>There are none in this article.</source>
        <translation>Il n’y en a pas dans cet article.</translation>
    </message>
    <message>
        <source>level {}</source>
        <translation>niveau {}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>Recherche enregistrée</translation>
    </message>
</context>
<context>
    <name>PalettePopup</name>
    <message>
        <source>Actions, places and articles</source>
        <translation>Actions, lieux et articles</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Nothing of this name</source>
        <translation>Rien de ce nom</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Ce qui correspond</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Nothing can be written there. Choose a folder of your own.</source>
        <translation>Rien ne peut y être écrit. Choisissez un dossier qui vous appartient.</translation>
    </message>
    <message>
        <source>Only {} free; sites with many pictures need more.</source>
        <translation>Seulement {} libres ; les sites riches en images demandent plus.</translation>
    </message>
    <message>
        <source>Other things lie there already. Choose an empty folder, or a new one.</source>
        <translation>Il s’y trouve déjà autre chose. Choisissez un dossier vide ou nouveau.</translation>
    </message>
    <message>
        <source>This folder lies in a library. Choose one outside of it.</source>
        <translation>Ce dossier se trouve dans une bibliothèque. Choisissez-en un en dehors.</translation>
    </message>
    <message>
        <source>This is a file. Choose a folder.</source>
        <translation>C’est un fichier. Choisissez un dossier.</translation>
    </message>
    <message>
        <source>{} free</source>
        <translation>{} libres</translation>
    </message>
    <message>
        <source>{} keeps this folder in step with a server: it may lock or double files while Backfile writes them. A folder outside of it is safer; a backup may lie there.</source>
        <translation>{} synchronise ce dossier avec un serveur : il peut verrouiller ou dédoubler des fichiers pendant que Backfile les écrit. Un dossier en dehors est plus sûr ; une sauvegarde peut s’y trouver.</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source> characters</source>
        <translation> caractères</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Reset to the usual</source>
        <translation>&amp;Rétablir l’habituel</translation>
    </message>
    <message>
        <source>&amp;Sync</source>
        <translation>&amp;Synchronisation</translation>
    </message>
    <message>
        <source>&amp;What is kept</source>
        <translation>&amp;Ce qui est gardé</translation>
    </message>
    <message>
        <source>A longer pause is kinder to a small server, and slower.</source>
        <translation>Une pause plus longue ménage un petit serveur, et ralentit.</translation>
    </message>
    <message>
        <source>A notification of the system, after more than a minute and while you look at something else.</source>
        <translation>Une notification du système, après plus d’une minute et pendant que vous regardez autre chose.</translation>
    </message>
    <message>
        <source>Also on metered connections</source>
        <translation>Aussi sur les connexions limitées</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Between paragraphs:</source>
        <translation>Entre les paragraphes :</translation>
    </message>
    <message>
        <source>Colours:</source>
        <translation>Couleurs :</translation>
    </message>
    <message>
        <source>Column width:</source>
        <translation>Largeur de colonne :</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Toutes les heures</translation>
    </message>
    <message>
        <source>Font of articles:</source>
        <translation>Police des articles :</translation>
    </message>
    <message>
        <source>Font of this computer</source>
        <translation>Police de cet ordinateur</translation>
    </message>
    <message>
        <source>Interface text size:</source>
        <translation>Taille du texte de l’interface :</translation>
    </message>
    <message>
        <source>Justify text that runs from left to right</source>
        <translation>Justifier le texte écrit de gauche à droite</translation>
    </message>
    <message>
        <source>Language of the window:</source>
        <translation>Langue de la fenêtre :</translation>
    </message>
    <message>
        <source>Largest file:</source>
        <translation>Plus gros fichier :</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Line spacing:</source>
        <translation>Interligne :</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Of this computer…</source>
        <translation>De cet ordinateur…</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>Une fois par jour</translation>
    </message>
    <message>
        <source>Only while Backfile is open, never while offline; what fails is told quietly and tried again.</source>
        <translation>Seulement quand Backfile est ouvert, jamais hors ligne ; ce qui échoue est dit discrètement et retenté.</translation>
    </message>
    <message>
        <source>Pause between requests:</source>
        <translation>Pause entre les requêtes :</translation>
    </message>
    <message>
        <source>Pictures and files</source>
        <translation>Images et fichiers</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Readers&apos; comments</source>
        <translation>Commentaires des lecteurs</translation>
    </message>
    <message>
        <source>Sans-serif</source>
        <translation>Sans empattements</translation>
    </message>
    <message>
        <source>Say when a long sync has ended</source>
        <translation>Dire quand une longue synchronisation est finie</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sépia</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>Avec empattements</translation>
    </message>
    <message>
        <source>Size:</source>
        <translation>Taille :</translation>
    </message>
    <message>
        <source>Such as a phone&apos;s hotspot, where the system says so. The Sync button always syncs.</source>
        <translation>Comme le partage de connexion d’un téléphone, si le système le dit. Le bouton Synchroniser synchronise toujours.</translation>
    </message>
    <message>
        <source>Sync by itself:</source>
        <translation>Synchroniser tout seul :</translation>
    </message>
    <message>
        <source>The usual</source>
        <translation>L’habituelle</translation>
    </message>
    <message>
        <source>The usual limits</source>
        <translation>Les limites habituelles</translation>
    </message>
    <message>
        <source>The window is opened anew in it. Dates and numbers follow the language and the region of the system.</source>
        <translation>La fenêtre est rouverte dans cette langue. Dates et nombres suivent la langue et la région du système.</translation>
    </message>
    <message>
        <source>Videos, too</source>
        <translation>Vidéos aussi</translation>
    </message>
    <message>
        <source>What is larger stays on the site; the list of what is not stored counts it.</source>
        <translation>Ce qui est plus gros reste sur le site ; la liste de ce qui n’est pas stocké le compte.</translation>
    </message>
    <message>
        <source>When Backfile starts</source>
        <translation>Au démarrage de Backfile</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
</context>
<context>
    <name>ProgramDesk</name>
    <message>
        <source>&amp;Open its page</source>
        <translation>&amp;Ouvrir sa page</translation>
    </message>
    <message>
        <source>Asking for updates…</source>
        <translation>Recherche de mises à jour…</translation>
    </message>
    <message>
        <source>Check for updates</source>
        <translation>Vérifier les mises à jour</translation>
    </message>
    <message>
        <source>It is version {}. Newer ones come from where this one came from: your system&apos;s packages, or whoever gave it to you.</source>
        <translation>C’est la version {}. Les plus récentes viennent d’où vient celle-ci : des paquets de votre système, ou de la personne qui vous l’a donnée.</translation>
    </message>
    <message>
        <source>It is version {}; the newest is {}.</source>
        <translation>C’est la version {} ; la plus récente est {}.</translation>
    </message>
    <message>
        <source>There is a newer Backfile: {}</source>
        <translation>Il existe un Backfile plus récent : {}</translation>
    </message>
    <message>
        <source>There is no log: nothing can be written to {}</source>
        <translation>Il n’y a pas de journal : rien ne peut être écrit dans {}</translation>
    </message>
    <message>
        <source>This Backfile does not know where to ask for updates.</source>
        <translation>Ce Backfile ne sait pas où demander les mises à jour.</translation>
    </message>
    <message>
        <source>This Backfile is up to date.</source>
        <translation>Ce Backfile est à jour.</translation>
    </message>
    <message>
        <source>This is version {}. Nothing is installed by itself.</source>
        <translation>Ceci est la version {}. Rien ne s’installe tout seul.</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>Ask the site again for what it did not give</source>
        <translation>Redemander au site ce qu’il n’a pas donné</translation>
    </message>
    <message>
        <source>Backfile asks the site again for what it did not give.</source>
        <translation>Backfile redemande au site ce qu’il n’a pas donné.</translation>
    </message>
    <message>
        <source>Backfile does not open this: {}</source>
        <translation>Backfile n’ouvre pas ceci : {}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Gone from the site since {}; this copy stays.</source>
        <translation>Disparu du site depuis le {} ; cette copie reste.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>The article has no part of this name: {}</source>
        <translation>L’article n’a pas de partie de ce nom : {}</translation>
    </message>
    <message>
        <source>The article has no pictures.</source>
        <translation>L’article n’a pas d’images.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>its file is missing</source>
        <translation>son fichier manque</translation>
    </message>
    <message>
        <source>not fetched yet</source>
        <translation>pas encore chargée</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>non stockée</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>image</translation>
    </message>
</context>
<context>
    <name>ReadingOnly</name>
    <message>
        <source>Esc brings the list back.</source>
        <translation>Esc ramène la liste.</translation>
    </message>
</context>
<context>
    <name>ReadingWindow</name>
    <message>
        <source>This was the last hit.</source>
        <translation>C&apos;était le dernier résultat.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>A web page came in its place.</source>
        <translation>Une page Web est venue à sa place.</translation>
    </message>
    <message>
        <source>It does not end.</source>
        <translation>Cela ne finit pas.</translation>
    </message>
    <message>
        <source>It is not there.</source>
        <translation>Ce n’est pas là.</translation>
    </message>
    <message>
        <source>It lies in a private network: not fetched.</source>
        <translation>Dans un réseau privé : non chargé.</translation>
    </message>
    <message>
        <source>Its address is none of the web.</source>
        <translation>Son adresse n’est pas du Web.</translation>
    </message>
    <message>
        <source>Its address is none.</source>
        <translation>Son adresse n’en est pas une.</translation>
    </message>
    <message>
        <source>Its address leads in a circle.</source>
        <translation>Son adresse tourne en rond.</translation>
    </message>
    <message>
        <source>Larger than the limit.</source>
        <translation>Plus gros que la limite.</translation>
    </message>
    <message>
        <source>Larger than {}.</source>
        <translation>Plus gros que {}.</translation>
    </message>
    <message>
        <source>Left out by your choice.</source>
        <translation>Laissé de côté par votre choix.</translation>
    </message>
    <message>
        <source>Only members may see it.</source>
        <translation>Réservé aux membres.</translation>
    </message>
    <message>
        <source>Something else came in its place.</source>
        <translation>Autre chose est venu à sa place.</translation>
    </message>
    <message>
        <source>The answer could not be read.</source>
        <translation>La réponse n’a pas pu être lue.</translation>
    </message>
    <message>
        <source>The answer was cut off.</source>
        <translation>La réponse a été coupée.</translation>
    </message>
    <message>
        <source>The certificate is not trusted.</source>
        <translation>Le certificat n’est pas fiable.</translation>
    </message>
    <message>
        <source>The drawing carries a program: not kept.</source>
        <translation>Le dessin contient un programme : non gardé.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Le fichier est abîmé.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Le serveur est injoignable.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Le serveur n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>The server&apos;s name is not known.</source>
        <translation>Le nom du serveur est inconnu.</translation>
    </message>
    <message>
        <source>The site asked for a pause.</source>
        <translation>Le site a demandé une pause.</translation>
    </message>
    <message>
        <source>The site failed ({}).</source>
        <translation>Le site a échoué ({}).</translation>
    </message>
    <message>
        <source>The site refused it ({}).</source>
        <translation>Le site l’a refusé ({}).</translation>
    </message>
    <message>
        <source>Too large to be opened safely.</source>
        <translation>Trop gros pour être ouvert sans risque.</translation>
    </message>
    <message>
        <source>Turning it into text broke down.</source>
        <translation>La conversion en texte a échoué.</translation>
    </message>
    <message>
        <source>Withheld for legal reasons.</source>
        <translation>Retenu pour des raisons juridiques.</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>No other library yet</source>
        <translation>Aucune autre bibliothèque</translation>
    </message>
    <message>
        <source>Recent &amp;libraries</source>
        <translation>Bibliothèques réc&amp;entes</translation>
    </message>
    <message>
        <source>{} (not there)</source>
        <translation>{} (absente)</translation>
    </message>
</context>
<context>
    <name>Remedies</name>
    <message>
        <source>&amp;Add a site…</source>
        <translation>&amp;Ajouter un site…</translation>
    </message>
    <message>
        <source>&amp;Make it anew</source>
        <translation>Le re&amp;faire</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>&amp;Ouvrir le dossier</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>It is made from the stored articles; nothing is fetched and none of them changes.</source>
        <translation>Il est fait à partir des articles stockés ; rien n’est chargé et aucun ne change.</translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation>Se co&amp;nnecter…</translation>
    </message>
    <message>
        <source>What is not &amp;stored…</source>
        <translation>Ce qui n’est pas &amp;stocké…</translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>Untitled</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>disparu</translation>
    </message>
</context>
<context>
    <name>SavedDesk</name>
    <message>
        <source>Its name among the places:</source>
        <translation>Son nom parmi les lieux :</translation>
    </message>
    <message>
        <source>Rename the search</source>
        <translation>Renommer la recherche</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Enregistrer cette recherche</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>Not saved: {}</source>
        <translation>Non enregistré : {}</translation>
    </message>
    <message>
        <source>Saved as {}</source>
        <translation>Enregistré sous {}</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message numerus="yes">
        <source>%Ln hits</source>
        <translation>
            <numerusform>%Ln résultat</numerusform>
            <numerusform>%Ln résultats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln articles</source>
        <translation>
            <numerusform>Chercher dans %Ln article</numerusform>
            <numerusform>Chercher dans %Ln articles</numerusform>
        </translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>Chercher dans les articles</translation>
    </message>
    <message>
        <source>Search must wait: its index is damaged. The list shows every article.</source>
        <translation>La recherche doit attendre : son index est abîmé. La liste montre tous les articles.</translation>
    </message>
    <message>
        <source>did you mean {}?</source>
        <translation>vouliez-vous dire {} ?</translation>
    </message>
    <message>
        <source>read as: {}</source>
        <translation>lu comme : {}</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Completions and recent searches</source>
        <translation>Complétions et recherches récentes</translation>
    </message>
    <message>
        <source>Forget a recent search</source>
        <translation>Oublier une recherche récente</translation>
    </message>
    <message>
        <source>In the article</source>
        <translation>Dans l’article</translation>
    </message>
    <message>
        <source>In the command palette</source>
        <translation>Dans la palette de commandes</translation>
    </message>
    <message>
        <source>In the search box</source>
        <translation>Dans le champ de recherche</translation>
    </message>
    <message>
        <source>In the tree of places</source>
        <translation>Dans l’arbre des lieux</translation>
    </message>
    <message>
        <source>Next and previous link</source>
        <translation>Lien suivant et précédent</translation>
    </message>
    <message>
        <source>On to the list</source>
        <translation>Passer à la liste</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open an article in a new window</source>
        <translation>Ouvrir un article dans une nouvelle fenêtre</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>Ouvrir le lien</translation>
    </message>
    <message>
        <source>Open the link in a new window</source>
        <translation>Ouvrir le lien dans une nouvelle fenêtre</translation>
    </message>
    <message>
        <source>Search, and go to the list</source>
        <translation>Chercher, et passer à la liste</translation>
    </message>
    <message>
        <source>Take the first completion</source>
        <translation>Prendre la première complétion</translation>
    </message>
    <message>
        <source>To the beginning, to the end</source>
        <translation>Au début, à la fin</translation>
    </message>
    <message>
        <source>Unfold and fold</source>
        <translation>Déplier et replier</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Find an action or a key</source>
        <translation>Trouver une action ou une touche</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
</context>
<context>
    <name>SuggestionPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>Suggestions</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Forget all recent searches</source>
        <translation>Oublier toutes les recherches récentes</translation>
    </message>
    <message>
        <source>author</source>
        <translation>auteur</translation>
    </message>
    <message>
        <source>category</source>
        <translation>catégorie</translation>
    </message>
    <message>
        <source>recent</source>
        <translation>récente</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>étiquette</translation>
    </message>
    <message>
        <source>word</source>
        <translation>mot</translation>
    </message>
</context>
<context>
    <name>SyncDesk</name>
    <message>
        <source>Backfile syncs only when you ask for it.</source>
        <translation>Backfile ne synchronise que si vous le demandez.</translation>
    </message>
    <message>
        <source>Next sync by itself: {}</source>
        <translation>Prochaine synchronisation automatique : {}</translation>
    </message>
    <message>
        <source>Not all synced on {}: {}</source>
        <translation>Synchronisation incomplète le {} : {}</translation>
    </message>
    <message>
        <source>Not synced</source>
        <translation>Non synchronisé</translation>
    </message>
    <message>
        <source>The next sync by itself begins when the network allows it.</source>
        <translation>La prochaine synchronisation automatique commencera quand le réseau le permettra.</translation>
    </message>
</context>
<context>
    <name>SyncDetails</name>
    <message numerus="yes">
        <source>%Ln things could not be had; each is tried again.</source>
        <translation>
            <numerusform>%Ln élément n’a pas pu être obtenu ; il sera retenté.</numerusform>
            <numerusform>%Ln éléments n’ont pas pu être obtenus ; chacun sera retenté.</numerusform>
        </translation>
    </message>
    <message>
        <source>About this site</source>
        <translation>À propos de ce site</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Terminé.</translation>
    </message>
    <message>
        <source>Lists each thing that is not stored, and why</source>
        <translation>Liste chaque élément non stocké, et pourquoi</translation>
    </message>
    <message>
        <source>No sync has run since Backfile was started.</source>
        <translation>Aucune synchronisation depuis le démarrage de Backfile.</translation>
    </message>
    <message>
        <source>Sites of the sync</source>
        <translation>Sites de la synchronisation</translation>
    </message>
    <message>
        <source>Stopped. Everything fetched so far is kept.</source>
        <translation>Arrêté. Tout ce qui est déjà là est gardé.</translation>
    </message>
    <message>
        <source>Sync details</source>
        <translation>Détails de la synchronisation</translation>
    </message>
    <message>
        <source>What is not &amp;stored…</source>
        <translation>Ce qui n’est pas &amp;stocké…</translation>
    </message>
    <message>
        <source>Why things failed</source>
        <translation>Raisons des échecs</translation>
    </message>
</context>
<context>
    <name>SyncModel</name>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>{}/s</source>
        <translation>{}/s</translation>
    </message>
</context>
<context>
    <name>SyncStatusPane</name>
    <message numerus="yes">
        <source>%Ln changed</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%Ln modifié</numerusform>
            <numerusform>%Ln modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%Ln disparu</numerusform>
            <numerusform>%Ln disparus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%Ln nouveau</numerusform>
            <numerusform>%Ln nouveaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not stored</source>
        <translation>
            <numerusform>%Ln non stocké</numerusform>
            <numerusform>%Ln non stockés</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Details of the sync</source>
        <translation>Détails de la synchronisation</translation>
    </message>
    <message>
        <source>Goes on with the sync</source>
        <translation>Poursuit la synchronisation</translation>
    </message>
    <message>
        <source>Holds the sync; what is under way is finished first</source>
        <translation>Suspend la synchronisation ; ce qui est en cours finit d’abord</translation>
    </message>
    <message>
        <source>Nothing could be fetched; what is stored stays readable.</source>
        <translation>Rien n’a pu être chargé ; ce qui est stocké reste lisible.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Progress of the sync</source>
        <translation>Progression de la synchronisation</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Shows what is not stored, and why</source>
        <translation>Montre ce qui n’est pas stocké, et pourquoi</translation>
    </message>
    <message>
        <source>Shows what the sync does, site by site</source>
        <translation>Montre ce que fait la synchronisation, site par site</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Stopped. Everything fetched so far is kept.</source>
        <translation>Arrêté. Tout ce qui est déjà là est gardé.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Stops the sync; everything fetched so far is kept</source>
        <translation>Arrête la synchronisation ; tout ce qui est déjà là est gardé</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synchroniser</translation>
    </message>
</context>
<context>
    <name>SyncTeller</name>
    <message>
        <source>New articles: {}; changed: {}</source>
        <translation>Nouveaux articles : {} ; modifiés : {}</translation>
    </message>
    <message>
        <source>Not everything could be fetched; the window says why.</source>
        <translation>Tout n’a pas pu être chargé ; la fenêtre dit pourquoi.</translation>
    </message>
    <message>
        <source>The sync has ended</source>
        <translation>La synchronisation est finie</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Checking what is gone</source>
        <translation>Vérification des disparitions</translation>
    </message>
    <message>
        <source>Checking what is gone: {} of {}</source>
        <translation>Vérification des disparitions : {} sur {}</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Comments {} of {}</source>
        <translation>Commentaires : {} sur {}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Fetching articles</source>
        <translation>Chargement des articles</translation>
    </message>
    <message>
        <source>Fetching comments</source>
        <translation>Chargement des commentaires</translation>
    </message>
    <message>
        <source>Fetching pictures; the texts are all here</source>
        <translation>Chargement des images ; les textes sont tous là</translation>
    </message>
    <message>
        <source>List of articles</source>
        <translation>Liste des articles</translation>
    </message>
    <message>
        <source>List of articles: {} of {}</source>
        <translation>Liste des articles : {} sur {}</translation>
    </message>
    <message>
        <source>Looking for it</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Looking for the site</source>
        <translation>Recherche du site</translation>
    </message>
    <message>
        <source>Made searchable: {} of {}</source>
        <translation>Indexés : {} sur {}</translation>
    </message>
    <message>
        <source>Making the texts searchable</source>
        <translation>Indexation des textes</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Pictures {} of {}; the texts are all here</source>
        <translation>Images : {} sur {} ; les textes sont tous là</translation>
    </message>
    <message>
        <source>Reading the list of articles</source>
        <translation>Lecture de la liste des articles</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>What is gone</source>
        <translation>Disparitions</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>quelques secondes restantes</translation>
    </message>
    <message>
        <source>about a minute left</source>
        <translation>environ une minute restante</translation>
    </message>
    <message>
        <source>about an hour left</source>
        <translation>environ une heure restante</translation>
    </message>
    <message>
        <source>{} a second</source>
        <translation>{} par seconde</translation>
    </message>
    <message>
        <source>{} of {} articles</source>
        <translation>{} articles sur {}</translation>
    </message>
</context>
<context>
    <name>TableWindow</name>
    <message numerus="yes">
        <source>%Ln columns</source>
        <translation>
            <numerusform>%Ln colonne</numerusform>
            <numerusform>%Ln colonnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>&amp;Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copies the chosen cells, or all of them</source>
        <translation>Copie les cellules choisies, ou toutes</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Enregistrer le tableau</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
</context>
<context>
    <name>WhyEmpty</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Drag articles from a list onto its name, or use their menu.</source>
        <translation>Faites glisser des articles d’une liste sur son nom, ou utilisez leur menu.</translation>
    </message>
    <message>
        <source>Everything is read</source>
        <translation>Tout est lu</translation>
    </message>
    <message>
        <source>Looked in the whole library.</source>
        <translation>Cherché dans toute la bibliothèque.</translation>
    </message>
    <message>
        <source>Looked in {} only.</source>
        <translation>Cherché dans {} seulement.</translation>
    </message>
    <message>
        <source>No article here yet</source>
        <translation>Pas encore d’article ici</translation>
    </message>
    <message>
        <source>No star yet</source>
        <translation>Pas encore d’étoile</translation>
    </message>
    <message>
        <source>Nothing fits the filters</source>
        <translation>Rien ne correspond aux filtres</translation>
    </message>
    <message>
        <source>Nothing found for “{}”</source>
        <translation>Rien trouvé pour « {} »</translation>
    </message>
    <message>
        <source>Nothing in this collection yet</source>
        <translation>Rien dans cette collection pour l’instant</translation>
    </message>
    <message>
        <source>Nothing is gone</source>
        <translation>Rien n’a disparu</translation>
    </message>
    <message>
        <source>Only what fits these filters is shown: {}.</source>
        <translation>Seul ce qui correspond à ces filtres est montré : {}.</translation>
    </message>
    <message>
        <source>The S key gives one to the article that is open.</source>
        <translation>La touche S en donne une à l’article ouvert.</translation>
    </message>
    <message>
        <source>Whatever its site takes down is kept and shown here.</source>
        <translation>Ce que son site retire est gardé et montré ici.</translation>
    </message>
</context>
<context>
    <name>ZoomLabel</name>
    <message>
        <source>Zoom: {}</source>
        <translation>Zoom : {}</translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>{} %</translation>
    </message>
</context>
</TS>
