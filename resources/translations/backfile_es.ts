<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln articles</source>
        <translation>
            <numerusform>%Ln artículo</numerusform>
            <numerusform>%Ln artículos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files</source>
        <translation>
            <numerusform>%Ln archivo</numerusform>
            <numerusform>%Ln archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min read</source>
        <translation>
            <numerusform>%Ln min de lectura</numerusform>
            <numerusform>%Ln min de lectura</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%Ln nuevo</numerusform>
            <numerusform>%Ln nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seconds</source>
        <translation>
            <numerusform>%Ln segundo</numerusform>
            <numerusform>%Ln segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A sync was at work: the backup&apos;s next sync puts %Ln items right.</source>
        <translation>
            <numerusform>Había una sincronización en curso: la próxima sincronización de la copia corregirá %Ln elemento.</numerusform>
            <numerusform>Había una sincronización en curso: la próxima sincronización de la copia corregirá %Ln elementos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hours left</source>
        <translation>
            <numerusform>queda aproximadamente %Ln hora</numerusform>
            <numerusform>quedan aproximadamente %Ln horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minutes left</source>
        <translation>
            <numerusform>queda aproximadamente %Ln minuto</numerusform>
            <numerusform>quedan aproximadamente %Ln minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln seconds left</source>
        <translation>
            <numerusform>queda aproximadamente %Ln segundo</numerusform>
            <numerusform>quedan aproximadamente %Ln segundos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>About</name>
    <message>
        <source>About Backfile</source>
        <translation>Acerca de Backfile</translation>
    </message>
    <message>
        <source>Keeps WordPress sites on this computer: searchable, readable and citable with no network. Free software under the MIT licence; fonts by the Noto project under the SIL Open Font License.</source>
        <translation>Guarda sitios de WordPress en este ordenador, para buscar en ellos, leerlos y citarlos sin red. Software libre con licencia MIT; fuentes del proyecto Noto con licencia SIL Open Font License.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About Backfile</source>
        <translation>&amp;Acerca de Backfile</translation>
    </message>
    <message>
        <source>&amp;Add a site…</source>
        <translation>&amp;Añadir un sitio…</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;Artículo</translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation>Artíc&amp;ulos</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Back up now…</source>
        <translation>&amp;Hacer una copia ahora…</translation>
    </message>
    <message>
        <source>&amp;Best match first</source>
        <translation>Primero lo más &amp;relevante</translation>
    </message>
    <message>
        <source>&amp;Cancel the sync</source>
        <translation>&amp;Cancelar la sincronización</translation>
    </message>
    <message>
        <source>&amp;Check for updates…</source>
        <translation>&amp;Buscar actualizaciones…</translation>
    </message>
    <message>
        <source>&amp;Close the window</source>
        <translation>&amp;Cerrar la ventana</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Paleta de órdenes…</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;Find in the article…</source>
        <translation>&amp;Buscar en el artículo…</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>A&amp;delante</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Group by date</source>
        <translation>Agrupar por &amp;fecha</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Into the article</source>
        <translation>Al &amp;interior del artículo</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>A&amp;tajos de teclado</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Biblioteca</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>C&amp;laro</translation>
    </message>
    <message>
        <source>&amp;Mark all in the list as read</source>
        <translation>&amp;Marcar toda la lista como leída</translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation>Artículo &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Panel &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Open a library…</source>
        <translation>Abrir una &amp;biblioteca…</translation>
    </message>
    <message>
        <source>&amp;Outline and links…</source>
        <translation>Es&amp;quema y enlaces…</translation>
    </message>
    <message>
        <source>&amp;Pause the sync</source>
        <translation>&amp;Pausar la sincronización</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>Panel anterio&amp;r</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sal&amp;ir</translation>
    </message>
    <message>
        <source>&amp;Reader</source>
        <translation>Lect&amp;or</translation>
    </message>
    <message>
        <source>&amp;Reading only</source>
        <translation>Sólo lect&amp;ura</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>&amp;Sepia</source>
        <translation>S&amp;epia</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>&amp;Estrella</translation>
    </message>
    <message>
        <source>&amp;Sync all sites</source>
        <translation>&amp;Sincronizar todos los sitios</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>&amp;Guía de uso</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Zoom in</source>
        <translation>Ampliar (&amp;zoom)</translation>
    </message>
    <message>
        <source>A&amp;dd to a collection…</source>
        <translation>Añad&amp;ir a una colección…</translation>
    </message>
    <message>
        <source>By &amp;title</source>
        <translation>Por &amp;título</translation>
    </message>
    <message>
        <source>C&amp;omfortable rows</source>
        <translation>Filas &amp;amplias</translation>
    </message>
    <message>
        <source>Choose &amp;all in the list</source>
        <translation>Seleccionar t&amp;odo en la lista</translation>
    </message>
    <message>
        <source>Cl&amp;ear the filters</source>
        <translation>&amp;Quitar los filtros</translation>
    </message>
    <message>
        <source>Co&amp;mpact rows</source>
        <translation>Filas &amp;compactas</translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation>Colores del &amp;sistema</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Copiar el en&amp;lace</translation>
    </message>
    <message>
        <source>Copy &amp;title and link</source>
        <translation>Copiar título &amp;y enlace</translation>
    </message>
    <message>
        <source>F&amp;ilter…</source>
        <translation>F&amp;iltrar…</translation>
    </message>
    <message>
        <source>Full scree&amp;n</source>
        <translation>&amp;Pantalla completa</translation>
    </message>
    <message>
        <source>Last &amp;changed first</source>
        <translation>Primero lo último &amp;modificado</translation>
    </message>
    <message>
        <source>Look at &amp;pictures</source>
        <translation>&amp;Ver las imágenes</translation>
    </message>
    <message>
        <source>Mark as &amp;unread</source>
        <translation>Marcar como &amp;no leído</translation>
    </message>
    <message>
        <source>Mo&amp;ve the library…</source>
        <translation>&amp;Mover la biblioteca…</translation>
    </message>
    <message>
        <source>New &amp;collection…</source>
        <translation>Nueva &amp;colección…</translation>
    </message>
    <message>
        <source>Newest &amp;first</source>
        <translation>Primero lo más &amp;nuevo</translation>
    </message>
    <message>
        <source>Next &amp;hit</source>
        <translation>Res&amp;ultado siguiente</translation>
    </message>
    <message>
        <source>One step &amp;out</source>
        <translation>Un paso a&amp;fuera</translation>
    </message>
    <message>
        <source>Open in a new &amp;window</source>
        <translation>Ab&amp;rir en otra ventana</translation>
    </message>
    <message>
        <source>Open in the &amp;browser</source>
        <translation>Abrir en el nave&amp;gador</translation>
    </message>
    <message>
        <source>Open the sa&amp;mple</source>
        <translation>Abrir el e&amp;jemplo</translation>
    </message>
    <message>
        <source>P&amp;laces</source>
        <translation>&amp;Lugares</translation>
    </message>
    <message>
        <source>P&amp;references…</source>
        <translation>P&amp;referencias…</translation>
    </message>
    <message>
        <source>Pre&amp;vious article</source>
        <translation>Artículo &amp;anterior</translation>
    </message>
    <message>
        <source>Previous h&amp;it</source>
        <translation>Resulta&amp;do anterior</translation>
    </message>
    <message>
        <source>Save this searc&amp;h…</source>
        <translation>&amp;Guardar esta búsqueda…</translation>
    </message>
    <message>
        <source>Scroll bac&amp;k</source>
        <translation>Desplazar hacia a&amp;trás</translation>
    </message>
    <message>
        <source>Scroll, then ne&amp;xt</source>
        <translation>Des&amp;plazar y luego el siguiente</translation>
    </message>
    <message>
        <source>Show the &amp;log folder</source>
        <translation>Mostrar la carpeta del &amp;registro</translation>
    </message>
    <message>
        <source>Show the library&apos;s &amp;folder</source>
        <translation>Mostrar la carp&amp;eta de la biblioteca</translation>
    </message>
    <message>
        <source>Sync &amp;details…</source>
        <translation>&amp;Detalles de la sincronización…</translation>
    </message>
    <message>
        <source>Take th&amp;e marks back</source>
        <translation>Des&amp;hacer las marcas</translation>
    </message>
    <message>
        <source>Usu&amp;al size</source>
        <translation>Tamaño &amp;habitual</translation>
    </message>
    <message>
        <source>What is not s&amp;tored…</source>
        <translation>&amp;Lo que no está guardado…</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>Re&amp;ducir</translation>
    </message>
</context>
<context>
    <name>AddSiteDialog</name>
    <message>
        <source>&amp;Largest file:</source>
        <translation>Archivo más &amp;grande:</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>Iniciar &amp;sesión</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>Nombre de &amp;usuario:</translation>
    </message>
    <message>
        <source>&amp;Videos, too</source>
        <translation>&amp;Vídeos también</translation>
    </message>
    <message>
        <source>A password is sent over https only, and this address begins with http.</source>
        <translation>Las contraseñas solo se envían por https, y esta dirección empieza por http.</translation>
    </message>
    <message>
        <source>Add a site</source>
        <translation>Añadir un sitio</translation>
    </message>
    <message>
        <source>Add and sync</source>
        <translation>Añadir y sincronizar</translation>
    </message>
    <message>
        <source>Address of the site</source>
        <translation>Dirección del sitio</translation>
    </message>
    <message>
        <source>Application Pass&amp;word:</source>
        <translation>Contraseña de a&amp;plicación:</translation>
    </message>
    <message>
        <source>Application Password</source>
        <translation>Contraseña de aplicación</translation>
    </message>
    <message>
        <source>Keep &amp;pictures and files</source>
        <translation>Guardar &amp;imágenes y archivos</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>Archivo más grande</translation>
    </message>
    <message>
        <source>Readers&apos; &amp;comments</source>
        <translation>&amp;Comentarios de los lectores</translation>
    </message>
    <message>
        <source>Shows what the site keeps for members. Make an Application Password in WordPress under Users, Profile; the usual password does not do. It is kept in the system&apos;s keyring, and sent to this site only, and over https only.</source>
        <translation>Muestra lo que el sitio reserva a sus miembros. Cree una contraseña de aplicación en WordPress, en Usuarios, Perfil; la contraseña habitual no sirve. Se guarda en el llavero del sistema y solo se envía a este sitio, y solo por https.</translation>
    </message>
    <message>
        <source>The address of a WordPress site, of one of its pages, or of its language.</source>
        <translation>La dirección de un sitio de WordPress, de una de sus páginas o de uno de sus idiomas.</translation>
    </message>
    <message>
        <source>These four hold for every site; the preferences have them, too.</source>
        <translation>Estos cuatro valen para todos los sitios; también están en las preferencias.</translation>
    </message>
    <message>
        <source>To sign in, give both a user name and an Application Password.</source>
        <translation>Para iniciar sesión, indique un nombre de usuario y una contraseña de aplicación.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nombre de usuario</translation>
    </message>
</context>
<context>
    <name>ArticleBrowser</name>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copiar el código</translation>
    </message>
    <message>
        <source>Look at the picture</source>
        <translation>Ver la imagen</translation>
    </message>
    <message>
        <source>Open the table</source>
        <translation>Abrir la tabla</translation>
    </message>
</context>
<context>
    <name>ArticleFinder</name>
    <message>
        <source>On from the beginning</source>
        <translation>Sigue desde el principio</translation>
    </message>
    <message>
        <source>On from the end</source>
        <translation>Sigue desde el final</translation>
    </message>
</context>
<context>
    <name>ArticleListModel</name>
    <message>
        <source>unread</source>
        <translation>no leído</translation>
    </message>
</context>
<context>
    <name>ArticleListPane</name>
    <message>
        <source>Articles</source>
        <translation>Artículos</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>Copied, read back and opened: {}</source>
        <translation>Copiado, releído y abierto: {}</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Cerrar el mensaje</translation>
    </message>
</context>
<context>
    <name>BlockButton</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copiar el código</translation>
    </message>
    <message>
        <source>Open table</source>
        <translation>Abrir la tabla</translation>
    </message>
    <message>
        <source>Open the table in a window of its own</source>
        <translation>Abrir la tabla en su propia ventana</translation>
    </message>
</context>
<context>
    <name>CarryDialog</name>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Elegir…</translation>
    </message>
    <message>
        <source>&amp;Show it</source>
        <translation>&amp;Mostrar</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Elegir la carpeta</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copying articles and pictures…</source>
        <translation>Copiando artículos e imágenes…</translation>
    </message>
    <message>
        <source>Copying the databases…</source>
        <translation>Copiando las bases de datos…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Looking at what there is…</source>
        <translation>Examinando el contenido…</translation>
    </message>
    <message>
        <source>No folder chosen yet</source>
        <translation>Ninguna carpeta elegida</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Reading the copy back…</source>
        <translation>Releyendo la copia…</translation>
    </message>
    <message>
        <source>Stopped. Nothing of it is left, and nothing was changed.</source>
        <translation>Detenido. No queda nada de ello y nada ha cambiado.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} de {}</translation>
    </message>
</context>
<context>
    <name>ChipStrip</name>
    <message numerus="yes">
        <source>%Ln more filters are active</source>
        <translation>
            <numerusform>hay %Ln filtro activo más</numerusform>
            <numerusform>hay %Ln filtros activos más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChooseNameDialog</name>
    <message>
        <source>Part of the name</source>
        <translation>Parte del nombre</translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <translation>Escriba una parte del nombre</translation>
    </message>
</context>
<context>
    <name>Clearable</name>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>CollectionsDesk</name>
    <message numerus="yes">
        <source>%Ln articles added to {}</source>
        <translation>
            <numerusform>%Ln artículo añadido a {}</numerusform>
            <numerusform>%Ln artículos añadidos a {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles taken out of {}</source>
        <translation>
            <numerusform>%Ln artículo retirado de {}</numerusform>
            <numerusform>%Ln artículos retirados de {}</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Eliminar…</translation>
    </message>
    <message>
        <source>&amp;New collection…</source>
        <translation>&amp;Nueva colección…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>Cambiar el &amp;nombre…</translation>
    </message>
    <message>
        <source>Add to a &amp;collection</source>
        <translation>Añad&amp;ir a una colección</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete the collection “{}”?</source>
        <translation>¿Eliminar la colección «{}»?</translation>
    </message>
    <message>
        <source>Its articles stay in the library.</source>
        <translation>Sus artículos siguen en la biblioteca.</translation>
    </message>
    <message>
        <source>Its name among the places:</source>
        <translation>Su nombre entre los lugares:</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Nueva colección</translation>
    </message>
    <message>
        <source>Rename the collection</source>
        <translation>Cambiar el nombre de la colección</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>A feed holds posts only, which were not asked for.</source>
        <translation>Un canal solo contiene entradas, que no se pidieron.</translation>
    </message>
    <message>
        <source>A firewall may be in the way; try again later or from another network.</source>
        <translation>Quizá se interpone un cortafuegos; inténtelo más tarde o desde otra red.</translation>
    </message>
    <message>
        <source>A firewall or a browser check is in the way. Ask the site&apos;s owner to let Backfile read /wp-json/, or try later or from another network; its feed may still be readable.</source>
        <translation>Se interpone un cortafuegos o una comprobación del navegador. Pida al propietario del sitio que deje a Backfile leer /wp-json/, o inténtelo más tarde o desde otra red; quizá su canal se pueda leer.</translation>
    </message>
    <message>
        <source>A firewall or a browser check may be in the way; try later or from elsewhere.</source>
        <translation>Quizá se interpone un cortafuegos o una comprobación del navegador; inténtelo más tarde o desde otro lugar.</translation>
    </message>
    <message>
        <source>A security plugin closes /wp-json/wp/v2/users; ask the site&apos;s owner.</source>
        <translation>Un complemento de seguridad cierra /wp-json/wp/v2/users; pregunte al propietario del sitio.</translation>
    </message>
    <message>
        <source>Another Backfile is writing to {}</source>
        <translation>Otro Backfile está escribiendo en {}</translation>
    </message>
    <message>
        <source>Another Backfile is writing to {} ({})</source>
        <translation>Otro Backfile está escribiendo en {} ({})</translation>
    </message>
    <message>
        <source>Another program is making the index anew.</source>
        <translation>Otro programa está creando de nuevo el índice.</translation>
    </message>
    <message>
        <source>Another program is writing to the index.</source>
        <translation>Otro programa está escribiendo en el índice.</translation>
    </message>
    <message>
        <source>Ask the site&apos;s owner to allow /wp-json/wp/v2; its feed may still be readable.</source>
        <translation>Pida al propietario del sitio que permita /wp-json/wp/v2; quizá su canal se pueda leer.</translation>
    </message>
    <message>
        <source>Ask the site&apos;s owner to allow Application Passwords; security plugins switch them off.</source>
        <translation>Pida al propietario del sitio que permita las contraseñas de aplicación; los complementos de seguridad las desactivan.</translation>
    </message>
    <message>
        <source>Backfile mirrors WordPress sites; try the address of one of its pages.</source>
        <translation>Backfile replica sitios de WordPress; pruebe con la dirección de una de sus páginas.</translation>
    </message>
    <message>
        <source>Cannot read {}</source>
        <translation>No se puede leer {}</translation>
    </message>
    <message>
        <source>Cannot use the database {}</source>
        <translation>No se puede usar la base de datos {}</translation>
    </message>
    <message>
        <source>Cannot write to {}</source>
        <translation>No se puede escribir en {}</translation>
    </message>
    <message>
        <source>Cannot write {}</source>
        <translation>No se puede escribir {}</translation>
    </message>
    <message>
        <source>Check name and password. If they are right, the web server keeps the Authorization header from WordPress (usual with CGI); its owner can pass it on with `SetEnvIf Authorization`. {}</source>
        <translation>Compruebe el nombre y la contraseña. Si son correctos, el servidor web oculta a WordPress la cabecera Authorization (habitual con CGI); su propietario puede pasarla con `SetEnvIf Authorization`. {}</translation>
    </message>
    <message>
        <source>Check that the folder may be written to and that the disk is not full.</source>
        <translation>Compruebe que se puede escribir en la carpeta y que el disco no está lleno.</translation>
    </message>
    <message>
        <source>Check the address and the network; what is already mirrored stays readable.</source>
        <translation>Compruebe la dirección y la red; lo ya replicado sigue legible.</translation>
    </message>
    <message>
        <source>Check the spelling of the address and the network.</source>
        <translation>Compruebe la escritura de la dirección y la red.</translation>
    </message>
    <message>
        <source>Check the user name, and use an Application Password of the site.</source>
        <translation>Compruebe el nombre de usuario y use una contraseña de aplicación del sitio.</translation>
    </message>
    <message>
        <source>Choose an empty folder or one that Backfile made.</source>
        <translation>Elija una carpeta vacía o una creada por Backfile.</translation>
    </message>
    <message>
        <source>Choose another folder, or remove what an interrupted move left.</source>
        <translation>Elija otra carpeta o quite lo que dejó un traslado interrumpido.</translation>
    </message>
    <message>
        <source>Choose the XML file that WordPress made under Tools, Export.</source>
        <translation>Elija el archivo XML que WordPress creó en Herramientas, Exportar.</translation>
    </message>
    <message>
        <source>Close the other Backfile, or wait until its sync has ended.</source>
        <translation>Cierre el otro Backfile, o espere a que termine su sincronización.</translation>
    </message>
    <message>
        <source>Connect its drive, or name another folder with --library.</source>
        <translation>Conecte su unidad o indique otra carpeta con --library.</translation>
    </message>
    <message>
        <source>Copy it to a place that can be written to and verify the copy.</source>
        <translation>Cópiela a un lugar donde se pueda escribir y verifique la copia.</translation>
    </message>
    <message>
        <source>Export it again from WordPress; a cut-off download is the usual reason.</source>
        <translation>Expórtelo de nuevo desde WordPress; la causa habitual es una descarga cortada.</translation>
    </message>
    <message>
        <source>Free some space and run the command again; it goes on from here.</source>
        <translation>Libere espacio y ejecute de nuevo la orden; seguirá desde aquí.</translation>
    </message>
    <message>
        <source>Free some space, or choose a folder on another disk.</source>
        <translation>Libere espacio o elija una carpeta en otro disco.</translation>
    </message>
    <message>
        <source>Give the address of a website, such as https://example.org.</source>
        <translation>Indique la dirección de un sitio web, como https://example.org.</translation>
    </message>
    <message>
        <source>Give the password again at the next sync, or unlock the system&apos;s keyring.</source>
        <translation>Indique de nuevo la contraseña en la próxima sincronización, o desbloquee el llavero del sistema.</translation>
    </message>
    <message>
        <source>Install the newest Backfile; this version left the library untouched.</source>
        <translation>Instale el Backfile más reciente; esta versión no ha tocado la biblioteca.</translation>
    </message>
    <message>
        <source>It is damaged or of another version.</source>
        <translation>Está dañado o es de otra versión.</translation>
    </message>
    <message>
        <source>It may be switched off; ask the site&apos;s owner. Its feed may still be readable.</source>
        <translation>Quizá esté desactivada; pregunte al propietario del sitio. Quizá su canal se pueda leer.</translation>
    </message>
    <message>
        <source>It may have been made to harm; it was not read any further.</source>
        <translation>Quizá se hizo para dañar; no se siguió leyendo.</translation>
    </message>
    <message>
        <source>Left out of the import, as visitors never see it: {}.</source>
        <translation>Excluido de la importación, pues los visitantes nunca lo ven: {}.</translation>
    </message>
    <message>
        <source>Make a backup to another folder instead, and open that.</source>
        <translation>Haga en su lugar una copia de seguridad en otra carpeta y ábrala.</translation>
    </message>
    <message>
        <source>No WordPress REST API was found at {}.</source>
        <translation>No se encontró ninguna API REST de WordPress en {}.</translation>
    </message>
    <message>
        <source>No feed was found at {}.</source>
        <translation>No se encontró ningún canal en {}.</translation>
    </message>
    <message>
        <source>No password is kept for {}; the site is asked as a visitor does. Give it again with --user.</source>
        <translation>No hay contraseña guardada para {}; el sitio se consulta como un visitante. Indíquela de nuevo con --user.</translation>
    </message>
    <message>
        <source>No safe connection to {} could be agreed on.</source>
        <translation>No se pudo acordar una conexión segura con {}.</translation>
    </message>
    <message>
        <source>One item of the file is larger than any article.</source>
        <translation>Un elemento del archivo es más grande que cualquier artículo.</translation>
    </message>
    <message>
        <source>Passwords are sent over https only. Add the site with https:// if it has that.</source>
        <translation>Las contraseñas solo se envían por https. Añada el sitio con https:// si lo admite.</translation>
    </message>
    <message>
        <source>Restore it from a backup, or mirror the sites into another folder.</source>
        <translation>Restáurelo desde una copia de seguridad, o replique los sitios en otra carpeta.</translation>
    </message>
    <message>
        <source>Restore the named file from a backup; `backfile verify` looks at the rest.</source>
        <translation>Restaure el archivo indicado desde una copia de seguridad; `backfile verify` examina lo demás.</translation>
    </message>
    <message>
        <source>Run `backfile reindex`; the index is made from the catalogue.</source>
        <translation>Ejecute `backfile reindex`; el índice se crea a partir del catálogo.</translation>
    </message>
    <message>
        <source>Run `backfile sync`; it writes the file again.</source>
        <translation>Ejecute `backfile sync`; volverá a escribir el archivo.</translation>
    </message>
    <message>
        <source>Run the sync again later; it goes on from where it stopped.</source>
        <translation>Vuelva a sincronizar más tarde; sigue desde donde se detuvo.</translation>
    </message>
    <message>
        <source>Sign in with a user of the site and an Application Password (--user).</source>
        <translation>Inicie sesión con un usuario del sitio y una contraseña de aplicación (--user).</translation>
    </message>
    <message>
        <source>The Markdown file of {} is missing: {}</source>
        <translation>Falta el archivo Markdown de {}: {}</translation>
    </message>
    <message>
        <source>The REST API at {} is switched off.</source>
        <translation>La API REST en {} está desactivada.</translation>
    </message>
    <message>
        <source>The address of the updates answered with HTTP {}.</source>
        <translation>La dirección de las actualizaciones respondió con HTTP {}.</translation>
    </message>
    <message>
        <source>The archive holds {} XML files.</source>
        <translation>El archivo comprimido contiene {} archivos XML.</translation>
    </message>
    <message>
        <source>The article has no version {}.</source>
        <translation>El artículo no tiene la versión {}.</translation>
    </message>
    <message>
        <source>The article is no longer in this library.</source>
        <translation>El artículo ya no está en esta biblioteca.</translation>
    </message>
    <message>
        <source>The article {} has not been converted yet.</source>
        <translation>El artículo {} todavía no se ha convertido.</translation>
    </message>
    <message>
        <source>The catalogue is missing: {}</source>
        <translation>Falta el catálogo: {}</translation>
    </message>
    <message>
        <source>The certificate of {} could not be verified.</source>
        <translation>No se pudo verificar el certificado de {}.</translation>
    </message>
    <message>
        <source>The comments could not be had: {}</source>
        <translation>No se pudieron obtener los comentarios: {}</translation>
    </message>
    <message>
        <source>The copy of a file cannot be read back: {}</source>
        <translation>No se puede releer la copia de un archivo: {}</translation>
    </message>
    <message>
        <source>The copy of {} is damaged.</source>
        <translation>La copia de {} está dañada.</translation>
    </message>
    <message>
        <source>The database is damaged: {}</source>
        <translation>La base de datos está dañada: {}</translation>
    </message>
    <message>
        <source>The disk is full: {}</source>
        <translation>El disco está lleno: {}</translation>
    </message>
    <message>
        <source>The feed could not be read to its end; the next sync tries again.</source>
        <translation>El canal no se pudo leer hasta el final; la próxima sincronización lo reintentará.</translation>
    </message>
    <message>
        <source>The feed gives only a summary of {} of {} articles; their full texts are not in it.</source>
        <translation>El canal solo da un resumen de {} de {} artículos; sus textos completos no están en él.</translation>
    </message>
    <message>
        <source>The feed has no end.</source>
        <translation>El canal no tiene fin.</translation>
    </message>
    <message>
        <source>The file system of {} cannot lock files</source>
        <translation>El sistema de archivos de {} no puede bloquear archivos</translation>
    </message>
    <message>
        <source>The file&apos;s elements lie too deep within each other.</source>
        <translation>Los elementos del archivo están anidados a demasiada profundidad.</translation>
    </message>
    <message>
        <source>The folder {} holds other things and is not a library.</source>
        <translation>La carpeta {} contiene otras cosas y no es una biblioteca.</translation>
    </message>
    <message>
        <source>The index in {} is damaged.</source>
        <translation>El índice en {} está dañado.</translation>
    </message>
    <message>
        <source>The index in {} must be made anew.</source>
        <translation>El índice en {} debe crearse de nuevo.</translation>
    </message>
    <message>
        <source>The library has no site {}.</source>
        <translation>La biblioteca no tiene el sitio {}.</translation>
    </message>
    <message>
        <source>The library in {} has an older format and cannot be written to.</source>
        <translation>La biblioteca en {} tiene un formato antiguo y no se puede escribir en ella.</translation>
    </message>
    <message>
        <source>The library in {} has format {}; this Backfile knows {}.</source>
        <translation>La biblioteca en {} tiene el formato {}; este Backfile conoce el {}.</translation>
    </message>
    <message>
        <source>The library that was chosen is not there: {}</source>
        <translation>La biblioteca elegida no está: {}</translation>
    </message>
    <message>
        <source>The list of type {} could not be read completely ({}); nothing was marked as gone.</source>
        <translation>La lista del tipo {} no se pudo leer entera ({}); nada se marcó como retirado.</translation>
    </message>
    <message>
        <source>The list of updates cannot be read.</source>
        <translation>No se puede leer la lista de actualizaciones.</translation>
    </message>
    <message>
        <source>The list of updates names no version.</source>
        <translation>La lista de actualizaciones no nombra ninguna versión.</translation>
    </message>
    <message>
        <source>The name {} is not known.</source>
        <translation>El nombre {} es desconocido.</translation>
    </message>
    <message>
        <source>The proxy on the way to {} does not answer.</source>
        <translation>El proxy en el camino a {} no responde.</translation>
    </message>
    <message>
        <source>The search index has version {}, not {}.</source>
        <translation>El índice de búsqueda tiene la versión {}, no la {}.</translation>
    </message>
    <message>
        <source>The search index is damaged.</source>
        <translation>El índice de búsqueda está dañado.</translation>
    </message>
    <message>
        <source>The site answers as if nobody had signed in.</source>
        <translation>El sitio responde como si nadie hubiera iniciado sesión.</translation>
    </message>
    <message>
        <source>The site changed while it was listed; run the sync again.</source>
        <translation>El sitio cambió mientras se listaba; vuelva a sincronizar.</translation>
    </message>
    <message>
        <source>The site does not accept this name and password.</source>
        <translation>El sitio no acepta este nombre y contraseña.</translation>
    </message>
    <message>
        <source>The site does not accept this password.</source>
        <translation>El sitio no acepta esta contraseña.</translation>
    </message>
    <message>
        <source>The site does not let anybody ask who is signed in.</source>
        <translation>El sitio no deja a nadie preguntar quién ha iniciado sesión.</translation>
    </message>
    <message>
        <source>The site fails at listing {}.</source>
        <translation>El sitio falla al listar {}.</translation>
    </message>
    <message>
        <source>The site gives no usable answer to a sign-in.</source>
        <translation>El sitio no da una respuesta útil al inicio de sesión.</translation>
    </message>
    <message>
        <source>The site has Application Passwords switched off.</source>
        <translation>El sitio tiene desactivadas las contraseñas de aplicación.</translation>
    </message>
    <message>
        <source>The site has no Application Passwords.</source>
        <translation>El sitio no tiene contraseñas de aplicación.</translation>
    </message>
    <message>
        <source>The site is being worked on; run the sync again later.</source>
        <translation>El sitio está en obras; vuelva a sincronizar más tarde.</translation>
    </message>
    <message>
        <source>The site is in trouble; run the sync again later, it goes on from here.</source>
        <translation>El sitio tiene problemas; vuelva a sincronizar más tarde, seguirá desde aquí.</translation>
    </message>
    <message>
        <source>The site keeps asking to slow down.</source>
        <translation>El sitio no deja de pedir que se vaya más despacio.</translation>
    </message>
    <message>
        <source>The site keeps its REST API closed; ask its owner to allow /wp-json/.</source>
        <translation>El sitio mantiene cerrada su API REST; pida a su propietario que permita /wp-json/.</translation>
    </message>
    <message>
        <source>The site knows no such user.</source>
        <translation>El sitio no conoce a ese usuario.</translation>
    </message>
    <message>
        <source>The site lists none of its types to visitors.</source>
        <translation>El sitio no lista ninguno de sus tipos a los visitantes.</translation>
    </message>
    <message>
        <source>The site may speak only outdated TLS, or something in between interferes.</source>
        <translation>Quizá el sitio solo hable un TLS anticuado, o algo interfiera por el camino.</translation>
    </message>
    <message>
        <source>The site names {} as its REST API, but no usable answer comes from there.</source>
        <translation>El sitio indica {} como su API REST, pero de allí no llega ninguna respuesta útil.</translation>
    </message>
    <message>
        <source>The site refuses {}</source>
        <translation>El sitio rechaza {}</translation>
    </message>
    <message>
        <source>The site shows its content to members only: sign in with --user.</source>
        <translation>El sitio solo muestra su contenido a sus miembros: inicie sesión con --user.</translation>
    </message>
    <message>
        <source>The site shows none of the types {}.</source>
        <translation>El sitio no muestra ninguno de los tipos {}.</translation>
    </message>
    <message>
        <source>The site shows this to members only.</source>
        <translation>El sitio solo muestra esto a sus miembros.</translation>
    </message>
    <message>
        <source>The site was imported from a file; `sync` with its URL asks it.</source>
        <translation>El sitio se importó de un archivo; `sync` con su dirección lo consulta.</translation>
    </message>
    <message>
        <source>The site was not signed in to: its address is plain http.</source>
        <translation>No se inició sesión en el sitio: su dirección es http sin cifrar.</translation>
    </message>
    <message>
        <source>The site&apos;s REST API is closed, so its feed was read. A feed holds posts only: pages and other types, comments, and which categories are tags are not in it, and an edit of an older post shows only in a full sync; what the site deletes stays unnoticed.</source>
        <translation>La API REST del sitio está cerrada, así que se leyó su canal. Un canal solo contiene entradas: no hay páginas ni otros tipos, ni comentarios, ni se distinguen categorías y etiquetas; el cambio de una entrada antigua solo se ve en una sincronización completa, y lo que el sitio borra pasa inadvertido.</translation>
    </message>
    <message>
        <source>The site&apos;s certificate is not trusted. Name your authority with --ca-file.</source>
        <translation>El certificado del sitio no es de confianza. Indique su autoridad con --ca-file.</translation>
    </message>
    <message>
        <source>The site&apos;s robots.txt asks robots to keep out of its API. A copy for yourself is yours to decide about.</source>
        <translation>El robots.txt del sitio pide a los robots que no entren en su API. Una copia para usted es decisión suya.</translation>
    </message>
    <message>
        <source>The system&apos;s keyring refuses, so the password is not kept.</source>
        <translation>El llavero del sistema se niega, así que la contraseña no se guarda.</translation>
    </message>
    <message>
        <source>The web server asks for a name and password before it shows {}.</source>
        <translation>El servidor web pide un nombre y una contraseña antes de mostrar {}.</translation>
    </message>
    <message>
        <source>The worker process ended unexpectedly, twice at the same work.</source>
        <translation>El proceso de trabajo terminó de forma inesperada, dos veces en la misma tarea.</translation>
    </message>
    <message>
        <source>There is no Backfile library in {}</source>
        <translation>No hay ninguna biblioteca de Backfile en {}</translation>
    </message>
    <message>
        <source>There is no article {} in this library.</source>
        <translation>No existe el artículo {} en esta biblioteca.</translation>
    </message>
    <message>
        <source>There is no article {}: the library is empty.</source>
        <translation>No existe el artículo {}: la biblioteca está vacía.</translation>
    </message>
    <message>
        <source>There is not enough room in {}: {} GB are needed, {} GB are free.</source>
        <translation>No hay espacio suficiente en {}: se necesitan {} GB y hay {} GB libres.</translation>
    </message>
    <message>
        <source>This is the server&apos;s own lock, not WordPress&apos;s; ask the site&apos;s owner.</source>
        <translation>Es el cierre del propio servidor, no el de WordPress; pregunte al propietario del sitio.</translation>
    </message>
    <message>
        <source>This system has no keyring, so the password is not kept.</source>
        <translation>Este sistema no tiene llavero, así que la contraseña no se guarda.</translation>
    </message>
    <message>
        <source>Try again later; nothing was changed.</source>
        <translation>Inténtelo más tarde; nada ha cambiado.</translation>
    </message>
    <message>
        <source>Unpack it and import them in turn.</source>
        <translation>Descomprímalo e impórtelos uno tras otro.</translation>
    </message>
    <message>
        <source>Use an Application Password, made on the site under Users &gt; Profile; the password of the login page is not accepted here.</source>
        <translation>Use una contraseña de aplicación, creada en el sitio en Usuarios, Perfil; la contraseña de la página de acceso no se acepta aquí.</translation>
    </message>
    <message>
        <source>`backfile list` shows the articles and their ids.</source>
        <translation>`backfile list` muestra los artículos y sus identificadores.</translation>
    </message>
    <message>
        <source>`backfile sites` shows the sites of the library.</source>
        <translation>`backfile sites` muestra los sitios de la biblioteca.</translation>
    </message>
    <message>
        <source>{} answers too slowly.</source>
        <translation>{} responde demasiado despacio.</translation>
    </message>
    <message>
        <source>{} answers with a web page where data was due ({}).</source>
        <translation>{} responde con una página web donde se esperaban datos ({}).</translation>
    </message>
    <message>
        <source>{} answers with a web page where data was due.</source>
        <translation>{} responde con una página web donde se esperaban datos.</translation>
    </message>
    <message>
        <source>{} answers with an error (HTTP {}).</source>
        <translation>{} responde con un error (HTTP {}).</translation>
    </message>
    <message>
        <source>{} articles in a row could not be had.</source>
        <translation>No se pudieron obtener {} artículos seguidos.</translation>
    </message>
    <message>
        <source>{} articles of type {} are missing from the site&apos;s list at once; that is suspicious, so none was marked as gone.</source>
        <translation>Faltan de golpe {} artículos del tipo {} en la lista del sitio; es sospechoso, así que ninguno se marcó como retirado.</translation>
    </message>
    <message>
        <source>{} asked to wait {} seconds.</source>
        <translation>{} pidió esperar {} segundos.</translation>
    </message>
    <message>
        <source>{} asks to wait {} seconds (HTTP {}).</source>
        <translation>{} pide esperar {} segundos (HTTP {}).</translation>
    </message>
    <message>
        <source>{} broke off in the middle of an answer.</source>
        <translation>{} se cortó en medio de una respuesta.</translation>
    </message>
    <message>
        <source>{} cannot be removed from its place.</source>
        <translation>{} no se puede quitar de su lugar.</translation>
    </message>
    <message>
        <source>{} closed the connection.</source>
        <translation>{} cerró la conexión.</translation>
    </message>
    <message>
        <source>{} could not be reached.</source>
        <translation>No se pudo llegar a {}.</translation>
    </message>
    <message>
        <source>{} could not be read.</source>
        <translation>No se pudo leer {}.</translation>
    </message>
    <message>
        <source>{} defines or fetches entities at line {}; WordPress never does.</source>
        <translation>{} define o carga entidades en la línea {}; WordPress nunca lo hace.</translation>
    </message>
    <message>
        <source>{} did not answer in time.</source>
        <translation>{} no respondió a tiempo.</translation>
    </message>
    <message>
        <source>{} does not answer as a web server does.</source>
        <translation>{} no responde como un servidor web.</translation>
    </message>
    <message>
        <source>{} does not say which site it comes from.</source>
        <translation>{} no dice de qué sitio procede.</translation>
    </message>
    <message>
        <source>{} gives no usable answer.</source>
        <translation>{} no da una respuesta útil.</translation>
    </message>
    <message>
        <source>{} gives no usable feed.</source>
        <translation>{} no da un canal útil.</translation>
    </message>
    <message>
        <source>{} has format {}; this Backfile knows up to {}.</source>
        <translation>{} tiene el formato {}; este Backfile conoce hasta el {}.</translation>
    </message>
    <message>
        <source>{} holds no authorities.</source>
        <translation>{} no contiene autoridades.</translation>
    </message>
    <message>
        <source>{} holds too many backups of this second.</source>
        <translation>{} contiene demasiadas copias de este segundo.</translation>
    </message>
    <message>
        <source>{} is an address of a private network.</source>
        <translation>{} es una dirección de una red privada.</translation>
    </message>
    <message>
        <source>{} is damaged at line {}.</source>
        <translation>{} está dañado en la línea {}.</translation>
    </message>
    <message>
        <source>{} is made with WordPress, but its REST API is nowhere to be found.</source>
        <translation>{} está hecho con WordPress, pero su API REST no aparece por ninguna parte.</translation>
    </message>
    <message>
        <source>{} is not a WordPress export.</source>
        <translation>{} no es una exportación de WordPress.</translation>
    </message>
    <message>
        <source>{} is not a plain address.</source>
        <translation>{} no es una dirección corriente.</translation>
    </message>
    <message>
        <source>{} is not an address of the web.</source>
        <translation>{} no es una dirección de la web.</translation>
    </message>
    <message>
        <source>{} is not an address that can be asked.</source>
        <translation>{} no es una dirección que se pueda consultar.</translation>
    </message>
    <message>
        <source>{} is not readable as a library&apos;s description</source>
        <translation>{} no se puede leer como descripción de una biblioteca</translation>
    </message>
    <message>
        <source>{} is not the address of a website.</source>
        <translation>{} no es la dirección de un sitio web.</translation>
    </message>
    <message>
        <source>{} is there already.</source>
        <translation>{} ya existe.</translation>
    </message>
    <message>
        <source>{} items were left out: their ids belong to other articles of this site.</source>
        <translation>Se excluyeron {} elementos: sus identificadores son de otros artículos de este sitio.</translation>
    </message>
    <message>
        <source>{} may not be asked.</source>
        <translation>No se puede consultar {}.</translation>
    </message>
    <message>
        <source>{} refuses to answer (HTTP {}).</source>
        <translation>{} se niega a responder (HTTP {}).</translation>
    </message>
    <message>
        <source>{} sends an answer that cannot be unpacked.</source>
        <translation>{} envía una respuesta que no se puede descomprimir.</translation>
    </message>
    <message>
        <source>{} sends an answer that unpacks without end.</source>
        <translation>{} envía una respuesta que se descomprime sin fin.</translation>
    </message>
    <message>
        <source>{} sends headers without end.</source>
        <translation>{} envía cabeceras sin fin.</translation>
    </message>
    <message>
        <source>{} shows a maintenance page (HTTP {}).</source>
        <translation>{} muestra una página de mantenimiento (HTTP {}).</translation>
    </message>
    <message>
        <source>{} shows its content to members only.</source>
        <translation>{} solo muestra su contenido a sus miembros.</translation>
    </message>
    <message>
        <source>{} stands in the way to {} (HTTP {}).</source>
        <translation>{} se interpone en el camino a {} (HTTP {}).</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Algo ha ido mal</translation>
    </message>
    <message>
        <source>This is a bug in Backfile. Your library is not harmed. Please report it with the lines below; you can go on working.</source>
        <translation>Es un error de Backfile. Su biblioteca no ha sufrido daños. Comuníquelo, por favor, con las líneas de abajo; puede seguir trabajando.</translation>
    </message>
</context>
<context>
    <name>DateGroups</name>
    <message>
        <source>Earlier or undated</source>
        <translation>Anteriores o sin fecha</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>MMMM yyyy</source>
        <translation>MMMM &apos;de&apos; yyyy</translation>
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
        <translation>dddd, d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy, HH:mm t</source>
        <translation>dddd, d &apos;de&apos; MMMM &apos;de&apos; yyyy, HH:mm t</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>Clear the filters</source>
        <translation>Quitar los filtros</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Buscar en todas partes</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtrar la lista</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Only {}</source>
        <translation>Solo {}</translation>
    </message>
    <message>
        <source>Sorted: {}</source>
        <translation>Orden: {}</translation>
    </message>
    <message>
        <source>{}: remove this filter</source>
        <translation>{}: quitar este filtro</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>&amp;Clear the filters</source>
        <translation>&amp;Quitar los filtros</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>Nothing to choose from</source>
        <translation>Nada que elegir</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sitio</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Con estrella</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>No leído</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>&amp;Match case</source>
        <translation>&amp;Distinguir mayúsculas</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>&amp;Palabras completas</translation>
    </message>
    <message>
        <source>Capitals, accents, harakat and forms of hamza count; else they do not</source>
        <translation>Cuentan las mayúsculas, los acentos, los harakat y las formas de la hamza; si no, no</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Cerrar la barra de búsqueda</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>Buscar en este artículo</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Resultado siguiente (F3)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Resultado anterior (Shift+F3)</translation>
    </message>
</context>
<context>
    <name>FirstStartPane</name>
    <message>
        <source>Add a site…</source>
        <translation>Añadir un sitio…</translation>
    </message>
    <message>
        <source>Backfile mirrors WordPress sites: every article and every picture, to be read, searched and cited with no network.</source>
        <translation>Backfile replica sitios de WordPress: cada artículo y cada imagen, para leerlos, buscar en ellos y citarlos sin red.</translation>
    </message>
    <message>
        <source>Keep a site on this computer</source>
        <translation>Guarde un sitio en este ordenador</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Abrir el ejemplo</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>The guide has no page {}</source>
        <translation>La guía no tiene la página {}</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Guía de uso</translation>
    </message>
</context>
<context>
    <name>HelpDesk</name>
    <message numerus="yes">
        <source>Made searchable: %Ln articles</source>
        <translation>
            <numerusform>%Ln artículo indexado</numerusform>
            <numerusform>%Ln artículos indexados</numerusform>
        </translation>
    </message>
    <message>
        <source>Making the texts searchable</source>
        <translation>Indexando los textos</translation>
    </message>
    <message>
        <source>The index was not made</source>
        <translation>No se creó el índice</translation>
    </message>
</context>
<context>
    <name>HitBar</name>
    <message numerus="yes">
        <source>%Ln hits</source>
        <translation>
            <numerusform>%Ln resultado</numerusform>
            <numerusform>%Ln resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>Hits of the search</source>
        <translation>Resultados de la búsqueda</translation>
    </message>
    <message>
        <source>Next article (F3)</source>
        <translation>Artículo siguiente (F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Resultado siguiente (F3)</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Resultado anterior (Shift+F3)</translation>
    </message>
    <message>
        <source>Take the marks away</source>
        <translation>Quitar las marcas</translation>
    </message>
    <message>
        <source>Take the marks away (Esc)</source>
        <translation>Quitar las marcas (Esc)</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} de {}</translation>
    </message>
</context>
<context>
    <name>LanguageDesk</name>
    <message>
        <source>At the next &amp;start</source>
        <translation>Al &amp;próximo inicio</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Open it anew &amp;now</source>
        <translation>Abrirla de &amp;nuevo ahora</translation>
    </message>
    <message>
        <source>The sync that runs is stopped; everything fetched so far is kept, and the next sync goes on from there.</source>
        <translation>La sincronización en curso se detiene; todo lo ya obtenido se conserva, y la próxima sigue desde ahí.</translation>
    </message>
    <message>
        <source>The window has to be opened anew to change its language.</source>
        <translation>La ventana debe abrirse de nuevo para cambiar de idioma.</translation>
    </message>
    <message>
        <source>What you read and what the list shows stays as it is.</source>
        <translation>Lo que lee y lo que muestra la lista queda como está.</translation>
    </message>
</context>
<context>
    <name>LedgerDialog</name>
    <message numerus="yes">
        <source>%Ln not stored</source>
        <translation>
            <numerusform>%Ln sin guardar</numerusform>
            <numerusform>%Ln sin guardar</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Try again now</source>
        <translation>&amp;Reintentar ahora</translation>
    </message>
    <message>
        <source>All that the site offers is stored.</source>
        <translation>Todo lo que ofrece el sitio está guardado.</translation>
    </message>
    <message>
        <source>Asks the site again for everything that is not stored</source>
        <translation>Vuelve a pedir al sitio todo lo que no está guardado</translation>
    </message>
    <message>
        <source>Copies the chosen lines, or all of them</source>
        <translation>Copia las líneas elegidas, o todas</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Filter by title, address or reason</source>
        <translation>Filtrar por título, dirección o motivo</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtrar la lista</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>No site yet.</source>
        <translation>Todavía no hay sitios.</translation>
    </message>
    <message>
        <source>Nothing that is not stored fits the filter.</source>
        <translation>Nada de lo no guardado cumple el filtro.</translation>
    </message>
    <message>
        <source>Open in the &amp;browser</source>
        <translation>Abrir en el nave&amp;gador</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sitio</translation>
    </message>
    <message>
        <source>Tries: {}</source>
        <translation>Intentos: {}</translation>
    </message>
    <message>
        <source>What is not stored</source>
        <translation>Lo que no está guardado</translation>
    </message>
    <message>
        <source>What is stored, and what is not</source>
        <translation>Lo que está guardado y lo que no</translation>
    </message>
    <message>
        <source>next try: {}</source>
        <translation>próximo intento: {}</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Article text</source>
        <translation>Texto de artículo</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comentarios</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Próximo intento</translation>
    </message>
    <message>
        <source>Picture or file</source>
        <translation>Imagen o archivo</translation>
    </message>
    <message>
        <source>The site was clear about it; it is asked again seldom.</source>
        <translation>El sitio fue claro; rara vez se le vuelve a pedir.</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Why it is not stored</source>
        <translation>Por qué no está guardado</translation>
    </message>
    <message>
        <source>only when asked</source>
        <translation>solo a petición</translation>
    </message>
    <message>
        <source>with the next sync</source>
        <translation>en la próxima sincronización</translation>
    </message>
</context>
<context>
    <name>LedgerSummary</name>
    <message>
        <source>, {} left out by your choice</source>
        <translation>, {} excluidos por elección suya</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Retirados</translation>
    </message>
    <message>
        <source>Last sync: {}. Last comparison of everything: {}.</source>
        <translation>Última sincronización: {}. Última comparación completa: {}.</translation>
    </message>
    <message>
        <source>No pictures or files.</source>
        <translation>Sin imágenes ni archivos.</translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation>Sin guardar</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Pictures and files: {} of {} stored, {} missing</source>
        <translation>Imágenes y archivos: {} de {} guardados, faltan {}</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Site has</source>
        <translation>En el sitio</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Guardados</translation>
    </message>
    <message>
        <source>The site itself says {}; it also counts what visitors may not see.</source>
        <translation>El propio sitio dice {}; cuenta también lo que los visitantes no ven.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>others</source>
        <translation>otros</translation>
    </message>
</context>
<context>
    <name>LibraryBrowser</name>
    <message>
        <source>Choose an article.</source>
        <translation>Elija un artículo.</translation>
    </message>
    <message>
        <source>Nothing chosen yet</source>
        <translation>Nada elegido todavía</translation>
    </message>
</context>
<context>
    <name>LibraryDesk</name>
    <message>
        <source>&amp;Back up</source>
        <translation>&amp;Hacer la copia</translation>
    </message>
    <message>
        <source>&amp;Make it</source>
        <translation>&amp;Crearla</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>M&amp;over</translation>
    </message>
    <message>
        <source>&amp;Stop it</source>
        <translation>&amp;Detenerla</translation>
    </message>
    <message>
        <source>A backup is under way; wait for it, or cancel it.</source>
        <translation>Hay una copia de seguridad en curso; espere a que termine o cancélela.</translation>
    </message>
    <message>
        <source>A sync is under way. Stop it and open the other library?</source>
        <translation>Hay una sincronización en curso. ¿Detenerla y abrir la otra biblioteca?</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer una copia ahora</translation>
    </message>
    <message>
        <source>Everything is copied to the new place; on another disk, every file is read back. Then the library is opened there, and only then removed from the old place. No sync can run meanwhile.</source>
        <translation>Todo se copia al nuevo lugar; en otro disco, cada archivo se relee. Después la biblioteca se abre allí, y solo entonces se quita del lugar antiguo. Entretanto no puede haber sincronización.</translation>
    </message>
    <message>
        <source>It will be called {}.</source>
        <translation>Se llamará {}.</translation>
    </message>
    <message>
        <source>Makes a new folder with everything in this library: articles, pictures, versions, and your marks. The backup is a library; open it to look at it or to go on from it. You can go on reading, and a sync can go on, too.</source>
        <translation>Crea una carpeta nueva con todo lo que hay en esta biblioteca: artículos, imágenes, versiones y sus marcas. La copia es una biblioteca; ábrala para consultarla o para seguir desde ella. Puede seguir leyendo, y una sincronización también puede continuar.</translation>
    </message>
    <message>
        <source>Move the library</source>
        <translation>Mover la biblioteca</translation>
    </message>
    <message>
        <source>Open a library</source>
        <translation>Abrir una biblioteca</translation>
    </message>
    <message>
        <source>Removing the library from its old place…</source>
        <translation>Quitando la biblioteca de su lugar antiguo…</translation>
    </message>
    <message>
        <source>The folder is made with the first site: {}</source>
        <translation>La carpeta se crea con el primer sitio: {}</translation>
    </message>
    <message>
        <source>The library has moved.</source>
        <translation>La biblioteca se ha movido.</translation>
    </message>
    <message>
        <source>The library has moved. Not all of its old folder could be removed: {}</source>
        <translation>La biblioteca se ha movido. No se pudo quitar toda su carpeta antigua: {}</translation>
    </message>
    <message>
        <source>There is a library already. Choose another folder.</source>
        <translation>Ya hay una biblioteca. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>There is no library in this folder. Make a new one?</source>
        <translation>No hay ninguna biblioteca en esta carpeta. ¿Crear una nueva?</translation>
    </message>
    <message>
        <source>There is nothing in this library yet.</source>
        <translation>Aún no hay nada en esta biblioteca.</translation>
    </message>
    <message>
        <source>This Backfile is portable: its library lies beside the program. Move the folder with both while Backfile is closed.</source>
        <translation>Este Backfile es portátil: su biblioteca está junto al programa. Mueva la carpeta que contiene ambos con Backfile cerrado.</translation>
    </message>
    <message>
        <source>This library is open already.</source>
        <translation>Esta biblioteca ya está abierta.</translation>
    </message>
    <message>
        <source>What was fetched is kept; the next sync goes on from there.</source>
        <translation>Lo que se obtuvo se conserva; la próxima sincronización sigue desde ahí.</translation>
    </message>
    <message>
        <source>Where the library will lie</source>
        <translation>Dónde estará la biblioteca</translation>
    </message>
    <message>
        <source>Where to put the backup</source>
        <translation>Dónde poner la copia de seguridad</translation>
    </message>
    <message>
        <source>Where your library will lie</source>
        <translation>Dónde estará su biblioteca</translation>
    </message>
    <message>
        <source>{} are free there.</source>
        <translation>Hay {} libres allí.</translation>
    </message>
</context>
<context>
    <name>LibraryPlace</name>
    <message>
        <source>Choose another folder…</source>
        <translation>Elegir otra carpeta…</translation>
    </message>
    <message>
        <source>What is mirrored will lie in {}</source>
        <translation>Lo replicado estará en {}</translation>
    </message>
</context>
<context>
    <name>Lightbox</name>
    <message>
        <source>All of it (0)</source>
        <translation>Entera (0)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the picture (Ctrl+C)</source>
        <translation>Copiar la imagen (Ctrl+C)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Más grande (+)</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Imagen siguiente</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>Imagen anterior</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Guardar la imagen</translation>
    </message>
    <message>
        <source>Save the picture&apos;s file (Ctrl+S)</source>
        <translation>Guardar el archivo de la imagen (Ctrl+S)</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>Más pequeña (-)</translation>
    </message>
    <message>
        <source>The picture&apos;s file cannot be read.</source>
        <translation>No se puede leer el archivo de la imagen.</translation>
    </message>
</context>
<context>
    <name>ListDesk</name>
    <message numerus="yes">
        <source>%Ln articles chosen</source>
        <translation>
            <numerusform>%Ln artículo seleccionado</numerusform>
            <numerusform>%Ln artículos seleccionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles marked as read; Ctrl+Z takes it back</source>
        <translation>
            <numerusform>%Ln artículo marcado como leído; Ctrl+Z lo deshace</numerusform>
            <numerusform>%Ln artículos marcados como leídos; Ctrl+Z lo deshace</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles marked as unread; Ctrl+Z takes it back</source>
        <translation>
            <numerusform>%Ln artículo marcado como no leído; Ctrl+Z lo deshace</numerusform>
            <numerusform>%Ln artículos marcados como no leídos; Ctrl+Z lo deshace</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles no longer starred; Ctrl+Z takes it back</source>
        <translation>
            <numerusform>%Ln artículo ya sin estrella; Ctrl+Z lo deshace</numerusform>
            <numerusform>%Ln artículos ya sin estrella; Ctrl+Z lo deshace</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles starred; Ctrl+Z takes it back</source>
        <translation>
            <numerusform>%Ln artículo con estrella; Ctrl+Z lo deshace</numerusform>
            <numerusform>%Ln artículos con estrella; Ctrl+Z lo deshace</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>&amp;Estrella</translation>
    </message>
    <message>
        <source>&amp;Take out of {}</source>
        <translation>&amp;Sacar de {}</translation>
    </message>
    <message>
        <source>Copy &amp;link</source>
        <translation>Copiar el en&amp;lace</translation>
    </message>
    <message>
        <source>Copy &amp;links</source>
        <translation>Copiar los en&amp;laces</translation>
    </message>
    <message>
        <source>Copy &amp;title and link</source>
        <translation>Copiar &amp;título y enlace</translation>
    </message>
    <message>
        <source>Copy &amp;titles and links</source>
        <translation>Copiar &amp;títulos y enlaces</translation>
    </message>
    <message>
        <source>Mark all</source>
        <translation>Marcar todo</translation>
    </message>
    <message numerus="yes">
        <source>Mark all %Ln articles of the library as read?</source>
        <translation>
            <numerusform>¿Marcar como leído el artículo (%Ln) de la biblioteca?</numerusform>
            <numerusform>¿Marcar como leídos los %Ln artículos de la biblioteca?</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark all &amp;above as read</source>
        <translation>Marcar como leído lo de a&amp;rriba</translation>
    </message>
    <message>
        <source>Mark all &amp;below as read</source>
        <translation>Marcar como leído lo de aba&amp;jo</translation>
    </message>
    <message>
        <source>Mark as &amp;read</source>
        <translation>&amp;Marcar como leído</translation>
    </message>
    <message>
        <source>Mark as &amp;unread</source>
        <translation>Marcar como &amp;no leído</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como leído</translation>
    </message>
    <message>
        <source>More by {}</source>
        <translation>Más de {}</translation>
    </message>
    <message>
        <source>More in {}</source>
        <translation>Más en {}</translation>
    </message>
    <message>
        <source>Open in a new &amp;window</source>
        <translation>Abrir en otra &amp;ventana</translation>
    </message>
    <message>
        <source>Open on the w&amp;eb</source>
        <translation>Abrir en la &amp;web</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Take the &amp;star away</source>
        <translation>&amp;Quitar la estrella</translation>
    </message>
    <message>
        <source>The marks are as before.</source>
        <translation>Las marcas están como antes.</translation>
    </message>
</context>
<context>
    <name>ListPill</name>
    <message numerus="yes">
        <source>%Ln new articles</source>
        <translation>
            <numerusform>%Ln artículo nuevo</numerusform>
            <numerusform>%Ln artículos nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the top of the list</source>
        <translation>Ir al principio de la lista</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>No site yet</source>
        <translation>Todavía no hay sitios</translation>
    </message>
</context>
<context>
    <name>MissingLibrary</name>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>&amp;Usual place</source>
        <translation>&amp;Lugar habitual</translation>
    </message>
    <message>
        <source>Connect its drive and try again. In the usual place you can begin a new library, or open another one from the Library menu.</source>
        <translation>Conecte su unidad y vuelva a intentarlo. En el lugar habitual puede empezar una biblioteca nueva, o abrir otra desde el menú Biblioteca.</translation>
    </message>
</context>
<context>
    <name>NavigationPane</name>
    <message>
        <source>&amp;Forget this search</source>
        <translation>&amp;Olvidar esta búsqueda</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>Cambiar el &amp;nombre…</translation>
    </message>
    <message>
        <source>&amp;Sync this site</source>
        <translation>&amp;Sincronizar este sitio</translation>
    </message>
    <message>
        <source>&amp;What is not stored…</source>
        <translation>&amp;Lo que no está guardado…</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
</context>
<context>
    <name>NavigationTreeModel</name>
    <message>
        <source>All articles</source>
        <translation>Todos los artículos</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Autores</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categorías</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Colecciones</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Retirados</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Idiomas</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Más…</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Búsquedas guardadas</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Con estrella</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>No leídos</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Años</translation>
    </message>
</context>
<context>
    <name>OutlineDialog</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copiar el código</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtrar la lista</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Títulos</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>En este artículo</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Enlaces</translation>
    </message>
    <message>
        <source>Open the table</source>
        <translation>Abrir la tabla</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Tables and code</source>
        <translation>Tablas y código</translation>
    </message>
    <message>
        <source>There are none in this article.</source>
        <translation>No hay en este artículo.</translation>
    </message>
    <message>
        <source>level {}</source>
        <translation>nivel {}</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>Búsqueda guardada</translation>
    </message>
</context>
<context>
    <name>PalettePopup</name>
    <message>
        <source>Actions, places and articles</source>
        <translation>Acciones, lugares y artículos</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Paleta de órdenes</translation>
    </message>
    <message>
        <source>Nothing of this name</source>
        <translation>Nada con ese nombre</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Lo que coincide</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Nothing can be written there. Choose a folder of your own.</source>
        <translation>Allí no se puede escribir. Elija una carpeta propia.</translation>
    </message>
    <message>
        <source>Only {} free; sites with many pictures need more.</source>
        <translation>Solo {} libres; los sitios con muchas imágenes necesitan más.</translation>
    </message>
    <message>
        <source>Other things lie there already. Choose an empty folder, or a new one.</source>
        <translation>Allí ya hay otras cosas. Elija una carpeta vacía o nueva.</translation>
    </message>
    <message>
        <source>This folder lies in a library. Choose one outside of it.</source>
        <translation>Esta carpeta está dentro de una biblioteca. Elija una fuera de ella.</translation>
    </message>
    <message>
        <source>This is a file. Choose a folder.</source>
        <translation>Esto es un archivo. Elija una carpeta.</translation>
    </message>
    <message>
        <source>{} free</source>
        <translation>{} libres</translation>
    </message>
    <message>
        <source>{} keeps this folder in step with a server: it may lock or double files while Backfile writes them. A folder outside of it is safer; a backup may lie there.</source>
        <translation>{} mantiene esta carpeta al día con un servidor: puede bloquear o duplicar archivos mientras Backfile los escribe. Una carpeta fuera de ella es más segura; una copia de seguridad sí puede estar ahí.</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source> characters</source>
        <translation> caracteres</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Aspecto</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Reset to the usual</source>
        <translation>&amp;Restablecer</translation>
    </message>
    <message>
        <source>&amp;Sync</source>
        <translation>&amp;Sincronización</translation>
    </message>
    <message>
        <source>&amp;What is kept</source>
        <translation>&amp;Qué se guarda</translation>
    </message>
    <message>
        <source>A longer pause is kinder to a small server, and slower.</source>
        <translation>Una pausa más larga cuida los servidores pequeños, y es más lenta.</translation>
    </message>
    <message>
        <source>A notification of the system, after more than a minute and while you look at something else.</source>
        <translation>Una notificación del sistema, tras más de un minuto y mientras mira otra cosa.</translation>
    </message>
    <message>
        <source>Also on metered connections</source>
        <translation>También en conexiones de uso medido</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Between paragraphs:</source>
        <translation>Entre párrafos:</translation>
    </message>
    <message>
        <source>Colours:</source>
        <translation>Colores:</translation>
    </message>
    <message>
        <source>Column width:</source>
        <translation>Ancho de columna:</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Cada hora</translation>
    </message>
    <message>
        <source>Font of articles:</source>
        <translation>Fuente de los artículos:</translation>
    </message>
    <message>
        <source>Font of this computer</source>
        <translation>Fuente de este ordenador</translation>
    </message>
    <message>
        <source>Interface text size:</source>
        <translation>Tamaño del texto de la interfaz:</translation>
    </message>
    <message>
        <source>Justify text that runs from left to right</source>
        <translation>Justificar el texto escrito de izquierda a derecha</translation>
    </message>
    <message>
        <source>Language of the window:</source>
        <translation>Idioma de la ventana:</translation>
    </message>
    <message>
        <source>Largest file:</source>
        <translation>Archivo más grande:</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Line spacing:</source>
        <translation>Interlineado:</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Of this computer…</source>
        <translation>De este ordenador…</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>Una vez al día</translation>
    </message>
    <message>
        <source>Only while Backfile is open, never while offline; what fails is told quietly and tried again.</source>
        <translation>Solo con Backfile abierto, nunca sin conexión; lo que falla se dice con discreción y se reintenta.</translation>
    </message>
    <message>
        <source>Pause between requests:</source>
        <translation>Pausa entre peticiones:</translation>
    </message>
    <message>
        <source>Pictures and files</source>
        <translation>Imágenes y archivos</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Readers&apos; comments</source>
        <translation>Comentarios de los lectores</translation>
    </message>
    <message>
        <source>Sans-serif</source>
        <translation>Sin remates</translation>
    </message>
    <message>
        <source>Say when a long sync has ended</source>
        <translation>Avisar cuando termine una sincronización larga</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>Con remates</translation>
    </message>
    <message>
        <source>Size:</source>
        <translation>Tamaño:</translation>
    </message>
    <message>
        <source>Such as a phone&apos;s hotspot, where the system says so. The Sync button always syncs.</source>
        <translation>Como la conexión compartida de un teléfono, si el sistema lo dice. El botón Sincronizar siempre sincroniza.</translation>
    </message>
    <message>
        <source>Sync by itself:</source>
        <translation>Sincronizar por sí solo:</translation>
    </message>
    <message>
        <source>The usual</source>
        <translation>La habitual</translation>
    </message>
    <message>
        <source>The usual limits</source>
        <translation>Los límites habituales</translation>
    </message>
    <message>
        <source>The window is opened anew in it. Dates and numbers follow the language and the region of the system.</source>
        <translation>La ventana se abre de nuevo en ese idioma. Las fechas y los números siguen el idioma y la región del sistema.</translation>
    </message>
    <message>
        <source>Videos, too</source>
        <translation>Vídeos también</translation>
    </message>
    <message>
        <source>What is larger stays on the site; the list of what is not stored counts it.</source>
        <translation>Lo más grande se queda en el sitio; la lista de lo no guardado lo cuenta.</translation>
    </message>
    <message>
        <source>When Backfile starts</source>
        <translation>Al iniciar Backfile</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
</context>
<context>
    <name>ProgramDesk</name>
    <message>
        <source>&amp;Open its page</source>
        <translation>&amp;Abrir su página</translation>
    </message>
    <message>
        <source>Asking for updates…</source>
        <translation>Buscando actualizaciones…</translation>
    </message>
    <message>
        <source>Check for updates</source>
        <translation>Buscar actualizaciones</translation>
    </message>
    <message>
        <source>It is version {}. Newer ones come from where this one came from: your system&apos;s packages, or whoever gave it to you.</source>
        <translation>Es la versión {}. Las más nuevas vienen de donde vino esta: los paquetes de su sistema o quien se la dio.</translation>
    </message>
    <message>
        <source>It is version {}; the newest is {}.</source>
        <translation>Es la versión {}; la más nueva es {}.</translation>
    </message>
    <message>
        <source>There is a newer Backfile: {}</source>
        <translation>Hay un Backfile más nuevo: {}</translation>
    </message>
    <message>
        <source>There is no log: nothing can be written to {}</source>
        <translation>No hay registro: no se puede escribir en {}</translation>
    </message>
    <message>
        <source>This Backfile does not know where to ask for updates.</source>
        <translation>Este Backfile no sabe dónde preguntar por actualizaciones.</translation>
    </message>
    <message>
        <source>This Backfile is up to date.</source>
        <translation>Este Backfile está al día.</translation>
    </message>
    <message>
        <source>This is version {}. Nothing is installed by itself.</source>
        <translation>Esta es la versión {}. Nada se instala por sí solo.</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>Ask the site again for what it did not give</source>
        <translation>Pedir de nuevo al sitio lo que no dio</translation>
    </message>
    <message>
        <source>Backfile asks the site again for what it did not give.</source>
        <translation>Backfile vuelve a pedir al sitio lo que no dio.</translation>
    </message>
    <message>
        <source>Backfile does not open this: {}</source>
        <translation>Backfile no abre esto: {}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Gone from the site since {}; this copy stays.</source>
        <translation>Retirado del sitio desde el {}; esta copia permanece.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>The article has no part of this name: {}</source>
        <translation>El artículo no tiene ninguna parte con este nombre: {}</translation>
    </message>
    <message>
        <source>The article has no pictures.</source>
        <translation>El artículo no tiene imágenes.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>its file is missing</source>
        <translation>falta su archivo</translation>
    </message>
    <message>
        <source>not fetched yet</source>
        <translation>aún no obtenida</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>sin guardar</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>imagen</translation>
    </message>
</context>
<context>
    <name>ReadingOnly</name>
    <message>
        <source>Esc brings the list back.</source>
        <translation>Esc vuelve a mostrar la lista.</translation>
    </message>
</context>
<context>
    <name>ReadingWindow</name>
    <message>
        <source>This was the last hit.</source>
        <translation>Este era el último resultado.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>A web page came in its place.</source>
        <translation>En su lugar llegó una página web.</translation>
    </message>
    <message>
        <source>It does not end.</source>
        <translation>No tiene fin.</translation>
    </message>
    <message>
        <source>It is not there.</source>
        <translation>No está allí.</translation>
    </message>
    <message>
        <source>It lies in a private network: not fetched.</source>
        <translation>Está en una red privada: no se obtiene.</translation>
    </message>
    <message>
        <source>Its address is none of the web.</source>
        <translation>Su dirección no es de la web.</translation>
    </message>
    <message>
        <source>Its address is none.</source>
        <translation>Su dirección no es válida.</translation>
    </message>
    <message>
        <source>Its address leads in a circle.</source>
        <translation>Su dirección da vueltas en círculo.</translation>
    </message>
    <message>
        <source>Larger than the limit.</source>
        <translation>Más grande que el límite.</translation>
    </message>
    <message>
        <source>Larger than {}.</source>
        <translation>Más grande que {}.</translation>
    </message>
    <message>
        <source>Left out by your choice.</source>
        <translation>Excluido por elección suya.</translation>
    </message>
    <message>
        <source>Only members may see it.</source>
        <translation>Solo para miembros.</translation>
    </message>
    <message>
        <source>Something else came in its place.</source>
        <translation>En su lugar llegó otra cosa.</translation>
    </message>
    <message>
        <source>The answer could not be read.</source>
        <translation>No se pudo leer la respuesta.</translation>
    </message>
    <message>
        <source>The answer was cut off.</source>
        <translation>La respuesta se cortó.</translation>
    </message>
    <message>
        <source>The certificate is not trusted.</source>
        <translation>El certificado no es de confianza.</translation>
    </message>
    <message>
        <source>The drawing carries a program: not kept.</source>
        <translation>El dibujo lleva un programa: no se guarda.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>El archivo está dañado.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>No se puede llegar al servidor.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>El servidor no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The server&apos;s name is not known.</source>
        <translation>El nombre del servidor es desconocido.</translation>
    </message>
    <message>
        <source>The site asked for a pause.</source>
        <translation>El sitio pidió una pausa.</translation>
    </message>
    <message>
        <source>The site failed ({}).</source>
        <translation>El sitio falló ({}).</translation>
    </message>
    <message>
        <source>The site refused it ({}).</source>
        <translation>El sitio lo rechazó ({}).</translation>
    </message>
    <message>
        <source>Too large to be opened safely.</source>
        <translation>Demasiado grande para abrirlo con seguridad.</translation>
    </message>
    <message>
        <source>Turning it into text broke down.</source>
        <translation>Falló la conversión a texto.</translation>
    </message>
    <message>
        <source>Withheld for legal reasons.</source>
        <translation>Retenido por motivos legales.</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>No other library yet</source>
        <translation>Aún no hay otra biblioteca</translation>
    </message>
    <message>
        <source>Recent &amp;libraries</source>
        <translation>Bibliotecas recien&amp;tes</translation>
    </message>
    <message>
        <source>{} (not there)</source>
        <translation>{} (no está)</translation>
    </message>
</context>
<context>
    <name>Remedies</name>
    <message>
        <source>&amp;Add a site…</source>
        <translation>&amp;Añadir un sitio…</translation>
    </message>
    <message>
        <source>&amp;Make it anew</source>
        <translation>Crearlo de &amp;nuevo</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>Abrir la &amp;carpeta</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>It is made from the stored articles; nothing is fetched and none of them changes.</source>
        <translation>Se crea a partir de los artículos guardados; no se obtiene nada y ninguno cambia.</translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation>&amp;Iniciar sesión…</translation>
    </message>
    <message>
        <source>What is not &amp;stored…</source>
        <translation>Lo que no está guar&amp;dado…</translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>retirado</translation>
    </message>
</context>
<context>
    <name>SavedDesk</name>
    <message>
        <source>Its name among the places:</source>
        <translation>Su nombre entre los lugares:</translation>
    </message>
    <message>
        <source>Rename the search</source>
        <translation>Cambiar el nombre de la búsqueda</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Guardar esta búsqueda</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>Not saved: {}</source>
        <translation>No guardado: {}</translation>
    </message>
    <message>
        <source>Saved as {}</source>
        <translation>Guardado como {}</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message numerus="yes">
        <source>%Ln hits</source>
        <translation>
            <numerusform>%Ln resultado</numerusform>
            <numerusform>%Ln resultados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Search %Ln articles</source>
        <translation>
            <numerusform>Buscar en %Ln artículo</numerusform>
            <numerusform>Buscar en %Ln artículos</numerusform>
        </translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>Buscar en los artículos</translation>
    </message>
    <message>
        <source>Search must wait: its index is damaged. The list shows every article.</source>
        <translation>La búsqueda debe esperar: su índice está dañado. La lista muestra todos los artículos.</translation>
    </message>
    <message>
        <source>did you mean {}?</source>
        <translation>¿quiso decir {}?</translation>
    </message>
    <message>
        <source>read as: {}</source>
        <translation>leído como: {}</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Completions and recent searches</source>
        <translation>Sugerencias y búsquedas recientes</translation>
    </message>
    <message>
        <source>Forget a recent search</source>
        <translation>Olvidar una búsqueda reciente</translation>
    </message>
    <message>
        <source>In the article</source>
        <translation>En el artículo</translation>
    </message>
    <message>
        <source>In the command palette</source>
        <translation>En la paleta de órdenes</translation>
    </message>
    <message>
        <source>In the search box</source>
        <translation>En el campo de búsqueda</translation>
    </message>
    <message>
        <source>In the tree of places</source>
        <translation>En el árbol de lugares</translation>
    </message>
    <message>
        <source>Next and previous link</source>
        <translation>Enlace siguiente y anterior</translation>
    </message>
    <message>
        <source>On to the list</source>
        <translation>Pasar a la lista</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open an article in a new window</source>
        <translation>Abrir un artículo en otra ventana</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>Abrir el enlace</translation>
    </message>
    <message>
        <source>Open the link in a new window</source>
        <translation>Abrir el enlace en otra ventana</translation>
    </message>
    <message>
        <source>Search, and go to the list</source>
        <translation>Buscar y pasar a la lista</translation>
    </message>
    <message>
        <source>Take the first completion</source>
        <translation>Tomar la primera sugerencia</translation>
    </message>
    <message>
        <source>To the beginning, to the end</source>
        <translation>Al principio, al final</translation>
    </message>
    <message>
        <source>Unfold and fold</source>
        <translation>Desplegar y plegar</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Find an action or a key</source>
        <translation>Buscar una acción o una tecla</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
</context>
<context>
    <name>SuggestionPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>Sugerencias</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Forget all recent searches</source>
        <translation>Olvidar todas las búsquedas recientes</translation>
    </message>
    <message>
        <source>author</source>
        <translation>autor</translation>
    </message>
    <message>
        <source>category</source>
        <translation>categoría</translation>
    </message>
    <message>
        <source>recent</source>
        <translation>reciente</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>etiqueta</translation>
    </message>
    <message>
        <source>word</source>
        <translation>palabra</translation>
    </message>
</context>
<context>
    <name>SyncDesk</name>
    <message>
        <source>Backfile syncs only when you ask for it.</source>
        <translation>Backfile solo sincroniza cuando se lo pide.</translation>
    </message>
    <message>
        <source>Next sync by itself: {}</source>
        <translation>Próxima sincronización automática: {}</translation>
    </message>
    <message>
        <source>Not all synced on {}: {}</source>
        <translation>Sincronización incompleta el {}: {}</translation>
    </message>
    <message>
        <source>Not synced</source>
        <translation>Sin sincronizar</translation>
    </message>
    <message>
        <source>The next sync by itself begins when the network allows it.</source>
        <translation>La próxima sincronización automática empezará cuando la red lo permita.</translation>
    </message>
</context>
<context>
    <name>SyncDetails</name>
    <message numerus="yes">
        <source>%Ln things could not be had; each is tried again.</source>
        <translation>
            <numerusform>%Ln elemento no se pudo obtener; se reintentará.</numerusform>
            <numerusform>%Ln elementos no se pudieron obtener; se reintentará cada uno.</numerusform>
        </translation>
    </message>
    <message>
        <source>About this site</source>
        <translation>Sobre este sitio</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Hecho.</translation>
    </message>
    <message>
        <source>Lists each thing that is not stored, and why</source>
        <translation>Enumera cada elemento no guardado, y por qué</translation>
    </message>
    <message>
        <source>No sync has run since Backfile was started.</source>
        <translation>No ha habido sincronizaciones desde que se inició Backfile.</translation>
    </message>
    <message>
        <source>Sites of the sync</source>
        <translation>Sitios de la sincronización</translation>
    </message>
    <message>
        <source>Stopped. Everything fetched so far is kept.</source>
        <translation>Detenida. Todo lo ya obtenido se conserva.</translation>
    </message>
    <message>
        <source>Sync details</source>
        <translation>Detalles de la sincronización</translation>
    </message>
    <message>
        <source>What is not &amp;stored…</source>
        <translation>Lo que no está guar&amp;dado…</translation>
    </message>
    <message>
        <source>Why things failed</source>
        <translation>Motivos de los fallos</translation>
    </message>
</context>
<context>
    <name>SyncModel</name>
    <message>
        <source>Articles</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Sitio</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
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
            <numerusform>%Ln modificado</numerusform>
            <numerusform>%Ln modificados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%Ln retirado</numerusform>
            <numerusform>%Ln retirados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>articles</comment>
        <translation>
            <numerusform>%Ln nuevo</numerusform>
            <numerusform>%Ln nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not stored</source>
        <translation>
            <numerusform>%Ln sin guardar</numerusform>
            <numerusform>%Ln sin guardar</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Details of the sync</source>
        <translation>Detalles de la sincronización</translation>
    </message>
    <message>
        <source>Goes on with the sync</source>
        <translation>Continúa la sincronización</translation>
    </message>
    <message>
        <source>Holds the sync; what is under way is finished first</source>
        <translation>Detiene por ahora la sincronización; lo que está en curso termina antes</translation>
    </message>
    <message>
        <source>Nothing could be fetched; what is stored stays readable.</source>
        <translation>No se pudo obtener nada; lo guardado sigue legible.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Progress of the sync</source>
        <translation>Progreso de la sincronización</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Shows what is not stored, and why</source>
        <translation>Muestra lo que no está guardado, y por qué</translation>
    </message>
    <message>
        <source>Shows what the sync does, site by site</source>
        <translation>Muestra qué hace la sincronización, sitio por sitio</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Stopped. Everything fetched so far is kept.</source>
        <translation>Detenida. Todo lo ya obtenido se conserva.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Stops the sync; everything fetched so far is kept</source>
        <translation>Detiene la sincronización; todo lo ya obtenido se conserva</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sincronizar</translation>
    </message>
</context>
<context>
    <name>SyncTeller</name>
    <message>
        <source>New articles: {}; changed: {}</source>
        <translation>Artículos nuevos: {}; modificados: {}</translation>
    </message>
    <message>
        <source>Not everything could be fetched; the window says why.</source>
        <translation>No se pudo obtener todo; la ventana dice por qué.</translation>
    </message>
    <message>
        <source>The sync has ended</source>
        <translation>La sincronización ha terminado</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>Articles</source>
        <translation>Artículos</translation>
    </message>
    <message>
        <source>Checking what is gone</source>
        <translation>Comprobando lo retirado</translation>
    </message>
    <message>
        <source>Checking what is gone: {} of {}</source>
        <translation>Comprobando lo retirado: {} de {}</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Comentarios</translation>
    </message>
    <message>
        <source>Comments {} of {}</source>
        <translation>Comentarios: {} de {}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Fetching articles</source>
        <translation>Obteniendo artículos</translation>
    </message>
    <message>
        <source>Fetching comments</source>
        <translation>Obteniendo comentarios</translation>
    </message>
    <message>
        <source>Fetching pictures; the texts are all here</source>
        <translation>Obteniendo imágenes; los textos ya están todos</translation>
    </message>
    <message>
        <source>List of articles</source>
        <translation>Lista de artículos</translation>
    </message>
    <message>
        <source>List of articles: {} of {}</source>
        <translation>Lista de artículos: {} de {}</translation>
    </message>
    <message>
        <source>Looking for it</source>
        <translation>Buscándolo</translation>
    </message>
    <message>
        <source>Looking for the site</source>
        <translation>Buscando el sitio</translation>
    </message>
    <message>
        <source>Made searchable: {} of {}</source>
        <translation>Indexados: {} de {}</translation>
    </message>
    <message>
        <source>Making the texts searchable</source>
        <translation>Indexando los textos</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Pictures {} of {}; the texts are all here</source>
        <translation>Imágenes: {} de {}; los textos ya están todos</translation>
    </message>
    <message>
        <source>Reading the list of articles</source>
        <translation>Leyendo la lista de artículos</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>What is gone</source>
        <translation>Lo retirado</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>quedan unos segundos</translation>
    </message>
    <message>
        <source>about a minute left</source>
        <translation>queda un minuto aproximadamente</translation>
    </message>
    <message>
        <source>about an hour left</source>
        <translation>queda una hora aproximadamente</translation>
    </message>
    <message>
        <source>{} a second</source>
        <translation>{} por segundo</translation>
    </message>
    <message>
        <source>{} of {} articles</source>
        <translation>{} de {} artículos</translation>
    </message>
</context>
<context>
    <name>TableWindow</name>
    <message numerus="yes">
        <source>%Ln columns</source>
        <translation>
            <numerusform>%Ln columna</numerusform>
            <numerusform>%Ln columnas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>&amp;Guardar como CSV…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copies the chosen cells, or all of them</source>
        <translation>Copia las celdas elegidas, o todas</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Guardar la tabla</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
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
        <translation>Arrastre artículos de una lista hasta su nombre, o use su menú.</translation>
    </message>
    <message>
        <source>Everything is read</source>
        <translation>Todo está leído</translation>
    </message>
    <message>
        <source>Looked in the whole library.</source>
        <translation>Se buscó en toda la biblioteca.</translation>
    </message>
    <message>
        <source>Looked in {} only.</source>
        <translation>Se buscó solo en {}.</translation>
    </message>
    <message>
        <source>No article here yet</source>
        <translation>Todavía no hay artículos aquí</translation>
    </message>
    <message>
        <source>No star yet</source>
        <translation>Todavía no hay estrellas</translation>
    </message>
    <message>
        <source>Nothing fits the filters</source>
        <translation>Nada cumple los filtros</translation>
    </message>
    <message>
        <source>Nothing found for “{}”</source>
        <translation>No se encontró nada para «{}»</translation>
    </message>
    <message>
        <source>Nothing in this collection yet</source>
        <translation>Todavía no hay nada en esta colección</translation>
    </message>
    <message>
        <source>Nothing is gone</source>
        <translation>Nada se ha retirado</translation>
    </message>
    <message>
        <source>Only what fits these filters is shown: {}.</source>
        <translation>Solo se muestra lo que cumple estos filtros: {}.</translation>
    </message>
    <message>
        <source>The S key gives one to the article that is open.</source>
        <translation>La tecla S pone una al artículo abierto.</translation>
    </message>
    <message>
        <source>Whatever its site takes down is kept and shown here.</source>
        <translation>Lo que su sitio retira se conserva y se muestra aquí.</translation>
    </message>
</context>
<context>
    <name>ZoomLabel</name>
    <message>
        <source>Zoom: {}</source>
        <translation>Zoom: {}</translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>{} %</translation>
    </message>
</context>
</TS>
